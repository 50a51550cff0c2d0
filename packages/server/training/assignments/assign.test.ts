import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { makeGround, publishTestCourse, sampleGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { moveUnit } from '../../people/units/change-units.ts'
import { assignmentsFor } from '../assignments.ts'
import { assign, changeDue, restoreAssignment, withdrawAssignment } from './assign.ts'
import { assignmentsOverview, whoWouldGet } from './overview.ts'

let database: TestDatabase
let ground: Ground
const courseId = 'assigning'
beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'assigning')
  await publishTestCourse(database.store, courseId, ['one', 'two'])
})
afterAll(() => database.close())

const asker = (name: string) => ground.people[name]!
const unit = (name: string) => ground.units[name]!
const wish = { courseId, dueOn: '2026-12-20', lateDays: 14, laterJoiners: true, again: false }

test('an assignment to a unit concerns its subtree and nobody else, with the due date', async () => {
  const { store } = database
  const made = await assign(store, asker('木下 あかね'), { ...wish, unitId: unit('駅前店') })
  expect(made).toMatchObject({ ok: true })
  expect(await assignmentsFor(store, asker('佐藤 ゆうき'))).toEqual([
    { assignmentId: made.ok && made.assignmentId, courseId, cycle: 1, dueOn: '2026-12-20' }
  ])
  expect(await assignmentsFor(store, asker('𠮷田 みお'))).toEqual([])
})

test('who would get it is said before it is saved, with those who have it already', async () => {
  const reach = await whoWouldGet(database.store, asker('木下 あかね'), {
    courseId,
    unitId: unit('本部'),
    again: false
  })
  expect(reach).toMatchObject({ ok: true, cycle: 1, people: 7, already: 3, finished: 0 })
})

test('the same course, unit and cycle cannot be assigned twice', async () => {
  const twice = await assign(database.store, asker('木下 あかね'), { ...wish, unitId: unit('駅前店') })
  expect(twice).toEqual({ ok: false, code: 'already-assigned' })
})

test('of two assignments of the same cycle the nearer unit decides the due date', async () => {
  const { store } = database
  await assign(store, asker('木下 あかね'), { ...wish, unitId: unit('本部'), dueOn: '2026-11-30' })
  expect((await assignmentsFor(store, asker('佐藤 ゆうき'))).map(({ dueOn }) => dueOn)).toEqual(['2026-12-20'])
  expect((await assignmentsFor(store, asker('𠮷田 みお'))).map(({ dueOn }) => dueOn)).toEqual(['2026-11-30'])
})

test('another due date applies to those already assigned', async () => {
  const { store } = database
  const [mine] = await assignmentsFor(store, asker('𠮷田 みお'))
  await changeDue(store, asker('木下 あかね'), mine!.assignmentId, { dueOn: '2027-01-15', lateDays: null })
  expect((await assignmentsFor(store, asker('𠮷田 みお')))[0]?.dueOn).toBe('2027-01-15')
})

test('who joins later gets days from the own first day, in the organisation’s time zone', async () => {
  const { store } = database
  const joined = new Date(Date.now() + 86_400_000) // after the assignment is made below
  const late = await makeGround(store, 'late', { 本社: null }, [
    { number: '1', name: '管理', unit: '本社', roles: ['administrator'], joinedAt: new Date('2020-01-01') },
    { number: '2', name: 'あとの人', unit: '本社', joinedAt: joined }
  ])
  const unitId = late.units['本社']!
  await assign(store, late.people['管理']!, { ...wish, unitId, dueOn: '2020-02-01', lateDays: 14 })
  const tokyo = new Date(joined.getTime() + (9 * 3600 + 14 * 86_400) * 1000).toISOString().slice(0, 10)
  expect((await assignmentsFor(store, late.people['あとの人']!))[0]?.dueOn).toBe(tokyo)
  expect((await assignmentsFor(store, late.people['管理']!))[0]?.dueOn).toBe('2020-02-01')
})

test('an assignment without later joiners leaves those who come later alone', async () => {
  const { store } = database
  const late = await makeGround(store, 'closed-list', { 本社: null }, [
    { number: '1', name: '管理', unit: '本社', roles: ['administrator'], joinedAt: new Date('2020-01-01') },
    { number: '2', name: 'あとの人', unit: '本社', joinedAt: new Date(Date.now() + 60_000) }
  ])
  await assign(store, late.people['管理']!, { ...wish, unitId: late.units['本社']!, laterJoiners: false })
  expect(await assignmentsFor(store, late.people['管理']!)).toHaveLength(1)
  expect(await assignmentsFor(store, late.people['あとの人']!)).toEqual([])
})

test('a withdrawn assignment concerns nobody, and the withdrawal can be taken back', async () => {
  const { store } = database
  const [mine] = await assignmentsFor(store, asker('アニル・シャルマ'))
  await withdrawAssignment(store, asker('木下 あかね'), mine!.assignmentId)
  expect(await assignmentsFor(store, asker('アニル・シャルマ'))).toEqual([])
  await restoreAssignment(store, asker('木下 あかね'), mine!.assignmentId)
  expect(await assignmentsFor(store, asker('アニル・シャルマ'))).toEqual([mine])
})

test('doing it again is a new cycle, and the earlier one stays', async () => {
  const { store } = database
  await assign(store, asker('木下 あかね'), { ...wish, unitId: unit('港通り店'), again: true, dueOn: '2027-11-30' })
  expect((await assignmentsFor(store, asker('𠮷田 みお'))).map(({ cycle }) => cycle)).toEqual([1, 2])
})

test('an assignment follows a unit that is hung elsewhere', async () => {
  const { store } = database
  await moveUnit(store, asker('木下 あかね'), unit('大学前店'), unit('港通り店'))
  expect((await assignmentsFor(store, asker('アニル・シャルマ'))).map(({ cycle }) => cycle)).toEqual([1, 2])
})

test.each([
  ['2026-02-30', 14, 'due-not-a-date'],
  ['明日', null, 'due-not-a-date'],
  ['2026-12-01', 0, 'days-not-1-365'],
  ['2026-12-01', 366, 'days-not-1-365']
])('refuses a due date of %s with %s days', async (dueOn, lateDays, code) => {
  expect(
    await assign(database.store, asker('木下 あかね'), { ...wish, unitId: unit('本部'), dueOn, lateDays })
  ).toEqual({ ok: false, code })
})

test('managers and administrators of other organisations change nothing', async () => {
  const { store } = database
  const other = await sampleGround(store, 'assigning-other')
  const before = await assignmentsOverview(store, asker('木下 あかね'))
  const [mine] = await assignmentsFor(store, asker('佐藤 ゆうき'))
  expect(await assign(store, asker('中村 まこと'), { ...wish, unitId: unit('駅前店') })).toEqual({
    ok: false,
    code: 'not-allowed'
  })
  const stranger = other.people['木下 あかね']!
  expect(await assign(store, stranger, { ...wish, unitId: unit('駅前店') })).toEqual({
    ok: false,
    code: 'unknown-unit'
  })
  expect(await withdrawAssignment(store, stranger, mine!.assignmentId)).toEqual({
    ok: false,
    code: 'unknown-assignment'
  })
  expect(await changeDue(store, stranger, mine!.assignmentId, { dueOn: null, lateDays: null })).toMatchObject({
    ok: false
  })
  expect(await assignmentsOverview(store, asker('木下 あかね'))).toEqual(before)
})
