import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openStoreAt } from '../../store/database.ts'
import { LIMITS, LONGEST_MS, readPublicForm, SEAL, TRAP } from './read-public-form.ts'
import { formSeal } from './seal.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const opened = new Date('2026-12-01T01:00:00Z')
const later = (ms: number) => new Date(opened.getTime() + ms)

async function formOf(fields: Record<string, string> = {}): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ [SEAL]: await formSeal(database.store, opened), [TRAP]: '', ...fields }))
    form.set(name, value)
  return form
}
let nextAddress = 1
const send = async (form: FormData, now = later(20_000), address = `192.0.2.${nextAddress++}`, kind = 'briefing') =>
  readPublicForm(database.store, { form, address, now, kind })

test('lets a person through who takes twenty seconds', async () => {
  expect(await send(await formOf())).toEqual({ ok: true })
})

test('lets a person through who takes most of a day', async () => {
  expect(await send(await formOf(), later(LONGEST_MS - 1))).toEqual({ ok: true })
})

test('asks again when the form was opened more than a day ago', async () => {
  expect(await send(await formOf(), later(LONGEST_MS + 1))).toEqual({ ok: false, code: 'stale' })
})

test('refuses a form that comes back faster than anybody could read it', async () => {
  expect(await send(await formOf(), later(200))).toEqual({ ok: false, code: 'too-fast' })
})

test('refuses a form in which the field that nobody sees was filled in', async () => {
  expect(await send(await formOf({ [TRAP]: 'https://example.com' }))).toEqual({ ok: false, code: 'robot' })
})

test.each([
  ['nothing', ''],
  ['a moment without a seal', opened.getTime().toString(36)],
  ['somebody’s own seal', `${opened.getTime().toString(36)}.AAAAAAAAAAAAAAAAAAAAAAAA`],
  ['a very long text', 'a'.repeat(100_000)]
])('offers the form again when the seal is %s', async (_, seal) => {
  expect(await send(await formOf({ [SEAL]: seal }))).toEqual({ ok: false, code: 'stale' })
})

test('a sealed moment cannot be moved', async () => {
  const [, signature] = (await formSeal(database.store, opened)).split('.')
  const earlier = later(-60_000).getTime().toString(36)
  expect(await send(await formOf({ [SEAL]: `${earlier}.${signature}` }))).toEqual({ ok: false, code: 'stale' })
})

test('a form opened before a restart, or at another process, is as good', async () => {
  const form = await formOf()
  const other = await openStoreAt(database.place)
  const asked = { form, address: '198.51.100.9', now: later(20_000), kind: 'briefing' }
  expect(await readPublicForm(other, asked)).toEqual({ ok: true })
  await other.close()
})

test('counts per address: an office is let in, a flood is not, and the next quarter of an hour begins anew', async () => {
  const form = await formOf()
  const from = (now: Date, kind = 'flood') => send(form, now, '198.51.100.7', kind)
  for (let n = 0; n < LIMITS.address; n++) expect(await from(later(20_000))).toEqual({ ok: true })
  expect(await from(later(20_000))).toEqual({ ok: false, code: 'too-many' })
  expect(await from(later(20_000), 'another kind')).toEqual({ ok: true })
  expect(await send(form, later(20_000), '198.51.100.8', 'flood')).toEqual({ ok: true })
  expect(await from(later(20_000 + LIMITS.window))).toEqual({ ok: true })
})

test('counts many that come in at the same moment', async () => {
  const form = await formOf()
  const answers = await Promise.all(
    Array.from({ length: LIMITS.address + 5 }, () => send(form, later(20_000), '198.51.100.1', 'at once'))
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(LIMITS.address)
})
