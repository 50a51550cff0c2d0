import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDatabase, emptyDatabase, testDatabase, type TestDatabase } from '../../../dev-env/database.ts'
import { newId } from '../id.ts'
import { openLine } from '../line.ts'
import { connecting, type DatabasePlace } from '../place.ts'
import type { Sql } from '../types.ts'
import { backup } from './backup.ts'
import { copyOut } from './copy-out.ts'
import { restore } from './restore.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-large-'))
const spaces: TestDatabase['place'][] = []
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  await inLine(db.place, fillWithLargeRows)
})
afterAll(async () => {
  await db.close()
  for (const place of spaces) await dropDatabase(place)
  fs.rmSync(folder, { recursive: true })
})

async function inLine<T>(place: DatabasePlace, work: (sql: Sql) => Promise<T>): Promise<T> {
  const line = openLine(connecting(place, 'administrator'))
  try {
    return await work(line.sql)
  } finally {
    await line.end()
  }
}

/** Pictures of 200 kB to 3 MB that do not compress, packs of 400 kB, and 30,000 small rows. */
async function fillWithLargeRows(sql: Sql): Promise<void> {
  await sql`insert into media (hash, type, bytes)
    select encode(sha256(n::text::bytea), 'hex'), 'image/png',
      (select string_agg(sha256((n * 1000000 + k)::text::bytea), '') from generate_series(1, n * 6250) k)
    from generate_series(1, 15) n`
  await sql`insert into pack (hash, module_id, module_version, body)
    select encode(sha256(n::text::bytea), 'hex'), 'm' || n, 1,
      (select jsonb_object_agg('文' || k, encode(sha256((n * 1000000 + k)::text::bytea), 'hex')) from generate_series(1, 5000) k)
    from generate_series(1, 12) n`
  const id = newId()
  await sql`insert into organisation (id, slug, name) values (${id}, 'large', 'サンプル食堂')`
  await sql`insert into audit (organisation_id, id, action, subject, detail)
    select ${id}, gen_random_uuid(), 'person.changed', n::text, '{}' from generate_series(1, 30000) n`
}

/** Of every table, how many rows and a checksum of all they hold. */
function sums(place: DatabasePlace): Promise<Record<string, unknown>> {
  return inLine(place, async (sql) => {
    const names = await sql<{ name: string }[]>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`
    const found: Record<string, unknown> = {}
    for (const { name } of names) {
      const [row] = await sql`select count(*) as rows,
        md5(string_agg(md5(t::text), '' order by md5(t::text))) as sum from ${sql(name)} t`
      found[name] = { ...row }
    }
    return found
  })
}

const leftBehind = () => fs.readdirSync(folder).filter((name) => name.endsWith('.part'))

test('rows of several hundred kilobytes and many rows are backed up and restored with equal counts and checksums', async () => {
  const file = path.join(folder, 'large.backup')
  const report = await backup(db.place, file)
  const place = await emptyDatabase('bare')
  spaces.push(place)
  expect(await restore(place, file)).toMatchObject({ rows: report.rows, tables: report.tables })
  const restored = await sums(place)
  expect(restored).toEqual(await sums(db.place))
  expect(restored).toMatchObject({ media: { rows: 15 }, pack: { rows: 12 }, audit: { rows: 30_000 } })
  expect(leftBehind()).toEqual([])
})

test('a slow reader gets every row, and the connection answers afterwards', async () => {
  await inLine(db.place, async (sql) => {
    for (const table of ['pack', 'media', 'pack']) {
      let rows = 0
      for await (const _row of copyOut(sql`copy ${sql(table)} to stdout`)) {
        await sleep(5)
        rows++
      }
      expect(await sql`select count(*) as rows from ${sql(table)}`).toEqual([{ rows }])
    }
  })
})

test('a COPY that fails in its middle says why instead of waiting for ever', async () => {
  await inLine(db.place, async (sql) => {
    const failing = sql`copy (select repeat('x', 100000), 1 / (50 - n) from generate_series(1, 100) n) to stdout`
    const reading = async () => {
      for await (const _row of copyOut(failing)) await sleep(1)
    }
    await expect(reading()).rejects.toThrow('division by zero')
  })
})

test('a database that goes away during a backup ends it, and no half-written file stays behind', async () => {
  const file = path.join(folder, 'away.backup')
  const outcome = expect(backup(db.place, file)).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  await killed(async (sql) => {
    const rows = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${db.place.database} and query like 'copy%' and pid <> pg_backend_pid()`
    return rows.length > 0
  })
  await outcome
  expect(leftBehind()).toEqual([])
  expect(fs.existsSync(file)).toBe(false)
})

test('a backup that is told to stop removes what it has written', async () => {
  const file = path.join(folder, 'stopped.backup')
  const stop = new AbortController()
  const outcome = expect(backup(db.place, file, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  while (!fs.existsSync(`${file}.part`)) await sleep(1)
  stop.abort()
  await outcome
  expect(leftBehind()).toEqual([])
  expect(fs.existsSync(file)).toBe(false)
})

test('the unfinished file of another backup is neither written to nor removed', async () => {
  const file = path.join(folder, 'twice.backup')
  fs.writeFileSync(`${file}.part`, 'of another')
  await expect(backup(db.place, file)).rejects.toThrow('another backup')
  expect(fs.readFileSync(`${file}.part`, 'utf8')).toBe('of another')
  fs.rmSync(`${file}.part`)
})

async function killed(attempt: (sql: Sql) => Promise<boolean>): Promise<void> {
  await inLine({ ...db.place, database: 'postgres' }, async (sql) => {
    while (!(await attempt(sql))) await sleep(1)
  })
}
