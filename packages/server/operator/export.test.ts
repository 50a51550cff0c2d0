import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openLine, type Line } from '../store/line.ts'
import { connecting } from '../store/place.ts'
import { exportOrganisation } from './export.ts'
import { exportedTables } from './export-tables.ts'
import { fillEveryTable } from './test-fill-tables.ts'
import { twoOrganisations, type TwoOrganisations } from './test-two-organisations.ts'

let database: TestDatabase
let everything: Line
let two: TwoOrganisations
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
  two = await twoOrganisations(database.store)
  await fillEveryTable(everything, two.other)
  await everything.sql`
    insert into mail (organisation_id, id, key, recipient, locale, template, subject, body, calendar, unsubscribe)
    values (${two.other}, gen_random_uuid(), 'link', 'a@example.com', 'ja', 'administrator-link', 'link',
      'Open https://training.example.com/enter/opensesame today.', '{"method":"REQUEST","text":"opensesame"}',
      'https://training.example.com/magazine/stop/opensesame/one-click')`
  await everything.sql`
    insert into audit (organisation_id, id, action, subject)
    select ${two.other}, gen_random_uuid(), 'many', i::text from generate_series(1, 2500) i`
})
afterAll(async () => {
  await everything.end()
  await database.close()
})
const now = new Date('2026-11-24T03:00:00Z')

test('somebody has decided for every table whether it goes into the file of an organisation', async () => {
  const tables = await everything.sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped`
  expect(tables.map(({ name }) => name).filter((name) => !(name in exportedTables))).toEqual([])
})

test('the file has every row of the tables that go out, no secret, nothing of another organisation, and proves to be whole', async () => {
  const made = await exportOrganisation(database.store, two.operator, two.other, now)
  if (!made.ok) throw new Error(made.code)
  expect(made.fileName).toBe('hinoyojin-other-2026-11-24.jsonl')
  const lines: string[] = []
  for await (const line of made.lines) lines.push(line)
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(parsed[0]).toMatchObject({ format: 'hinoyojin-organisation', version: 1, organisation: { slug: 'other' } })
  const rows = parsed.slice(1, -1)
  for (const [name, how] of Object.entries(exportedTables)) {
    const [there] = await everything.sql<{ n: number }[]>`
      select count(*) as n from ${everything.sql(name)} where organisation_id = ${two.other}`
    const found = rows.filter(({ table }) => table === name).length
    expect([name, found]).toEqual([name, how === 'whole' ? there?.n : 0])
  }
  expect(parsed.at(-1)).toEqual({
    end: true,
    rows: rows.length,
    sha256: createHash('sha256').update(lines.slice(0, -1).join('')).digest('hex')
  })
  const text = lines.join('')
  expect(text).not.toContain(two.own)
  expect(text).toContain('Open https://training.example.com/… today.')
  expect(text).not.toContain('opensesame')
  expect(text).not.toMatch(/token_hash|pin_hash|secret_hash|public_key/)
})

test('nobody but an operator gets it', async () => {
  expect(await exportOrganisation(database.store, two.administrator, two.other, now)).toEqual({
    ok: false,
    code: 'not-allowed'
  })
  expect(await exportOrganisation(database.store, two.operator, two.learner.personId, now)).toEqual({
    ok: false,
    code: 'gone'
  })
})
