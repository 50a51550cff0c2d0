import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { publishTestCourse, recordDone, sampleGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { sqlOf } from '../../store/sql.ts'
import { readTable } from '../../people/import/read-table.ts'
import { coursesPassed, passed, registryFile } from './registry.ts'

let database: TestDatabase
let ground: Ground
const courseId = 'registry'
const everything = { courseId: null, unitId: null, from: null, to: null }
const how = { encoding: 'utf-8', locale: 'ja', now: new Date('2026-12-01T00:00:00Z') } as const
const admin = () => ground.people['木下 あかね']!

beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'registry')
  const course = await publishTestCourse(database.store, courseId, ['one', 'two'])
  const verdicts = { see: 'met', calm: 'met' } as const
  await recordDone(database.store, ground.people['佐藤 ゆうき']!, { courseId, ...course }, [
    { activity: 'one', at: new Date('2026-11-19T15:30:00Z'), minutes: 3, verdicts },
    { activity: 'two', at: new Date('2026-11-20T16:00:00Z'), minutes: 4, verdicts }
  ])
  const half = Object.values(ground.people).find(({ personId }) => personId !== ground.people['佐藤 ゆうき']!.personId)!
  await recordDone(database.store, half, { courseId, ...course }, [
    { activity: 'one', at: new Date('2026-11-19T15:30:00Z'), minutes: 3, verdicts }
  ])
})
afterAll(() => database.close())

const file = async (filter = {}, more = {}, who = admin()) =>
  registryFile(database.store, who, { ...everything, ...filter }, { ...how, ...more })
const rename = (name: string) =>
  database.store.write(ground.people['佐藤 ゆうき']!.organisationId, { personId: null }, async (tx) => {
    await sqlOf(tx)`
      update person set name = ${name}
      where organisation_id = ${tx.organisationId} and id = ${ground.people['佐藤 ゆうき']!.personId}`
    tx.unaudited('test')
  })

test('lists who passed, and only them: number, name, faculty, course, version and the day in the own zone', async () => {
  const made = await file()
  if (!made.ok) throw new Error(made.code)
  expect(Buffer.from(made.bytes).subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
  const table = await readTable(made.bytes)
  expect(table.ok && table.rows.map(({ cells }) => cells)).toEqual([
    ['番号', '氏名', '学部・所属', '講座', '講座の版', '修了日', '修了証の番号'],
    ['0102', '佐藤 ゆうき', '駅前店', 'だれに見える？', '3', '2026-11-21', '']
  ])
  expect(await coursesPassed(database.store, admin())).toMatchObject([{ id: courseId, people: 1 }])
})

test('is cut by course, faculty and days', async () => {
  const count = async (filter: object) => (await passed(database.store, admin(), { ...everything, ...filter })).length
  expect(await count({ courseId })).toBe(1)
  expect(await count({ courseId: 'another' })).toBe(0)
  expect(await count({ unitId: ground.units['駅前店']! })).toBe(1)
  expect(await count({ unitId: ground.units['港通り店']! })).toBe(0)
  expect(await count({ from: '2026-11-21', to: '2026-11-21' })).toBe(1)
  expect(await count({ from: '2026-11-22' })).toBe(0)
  expect(await count({ to: '2026-11-20' })).toBe(0)
  expect(await count({ from: 'soon', unitId: 'x' })).toBe(1)
})

test('is Shift_JIS when asked, and names what cannot be written instead of writing "?"', async () => {
  const made = await file({}, { encoding: 'cp932' })
  expect(made.ok && iconv.decode(Buffer.from(made.bytes), 'cp932')).toContain('0102,佐藤 ゆうき,駅前店')
  await rename('𠮷田 ゆうき')
  expect(await file({}, { encoding: 'cp932' })).toEqual({
    ok: false,
    code: 'letters-do-not-fit',
    misfits: [{ number: '0102', text: '𠮷田 ゆうき', letter: '𠮷' }]
  })
})

test('runs nothing in a spreadsheet', async () => {
  await rename('@SUM(A1)')
  const made = await file()
  expect(made.ok && Buffer.from(made.bytes).toString()).toContain(`"'@SUM(A1)"`)
})

test('is for administrators', async () => {
  const manager = { ...admin(), roles: [{ role: 'manager', unitId: ground.units['駅前店']! }] }
  expect(await file({}, {}, manager)).toEqual({ ok: false, code: 'not-allowed' })
  expect(await passed(database.store, manager, everything)).toEqual([])
})
