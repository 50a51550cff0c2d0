import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround, type Ground } from '../../store/management/ground-for-tests.ts'
import { closeUnit, createUnit, movePeople, moveUnit, renameUnit } from './change-units.ts'
import { joinCodeOf, renewJoinCode } from './join-code.ts'
import { unitsOf } from './tree.ts'

let database: TestDatabase
let ground: Ground
let run = 0
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())
beforeEach(async () => void (ground = await sampleGround(database.store, `units-${++run}`)))

const admin = () => ground.people['木下 あかね']!
const unit = (name: string) => ground.units[name]!
const made = async (parent: string, name: string) => {
  const outcome = await createUnit(database.store, admin(), parent, name)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.unitId
}

test('an administrator sees the whole tree with the people of each unit and below it', async () => {
  const tree = await unitsOf(database.store, admin())
  expect(tree.map(({ name, depth, people, peopleBelow }) => [name, depth, people, peopleBelow])).toEqual([
    ['本部', 0, 1, 7],
    ['大学前店', 1, 1, 1],
    ['港通り店', 1, 2, 2],
    ['駅前店', 1, 3, 3]
  ])
})

test('a manager sees only the own unit and what is below it', async () => {
  await made(unit('駅前店'), 'キッチン')
  const tree = await unitsOf(database.store, ground.people['中村 まこと']!)
  expect(tree.map(({ name, depth }) => [name, depth])).toEqual([
    ['駅前店', 0],
    ['キッチン', 1]
  ])
})

test('a unit is created, renamed and moved with all that is below it', async () => {
  const area = await made(unit('本部'), '東エリア')
  const kitchen = await made(unit('駅前店'), 'キッチン')
  await moveUnit(database.store, admin(), unit('駅前店'), area)
  await renameUnit(database.store, admin(), kitchen, '厨房')
  const tree = await unitsOf(database.store, admin())
  expect(tree.find(({ id }) => id === kitchen)).toMatchObject({
    names: ['本部', '東エリア', '駅前店', '厨房'],
    path: [unit('本部'), area, unit('駅前店'), kitchen]
  })
})

test('two open siblings never share a name, by creating, renaming or moving', async () => {
  expect(await createUnit(database.store, admin(), unit('本部'), ' 駅前店 ')).toEqual({ ok: false, code: 'name-taken' })
  expect(await renameUnit(database.store, admin(), unit('大学前店'), '駅前店')).toEqual({
    ok: false,
    code: 'name-taken'
  })
  const other = await made(unit('港通り店'), '駅前店')
  expect(await moveUnit(database.store, admin(), other, unit('本部'))).toEqual({ ok: false, code: 'name-taken' })
})

test('a unit cannot be hung below itself, and the root stays the root', async () => {
  const kitchen = await made(unit('駅前店'), 'キッチン')
  expect(await moveUnit(database.store, admin(), unit('駅前店'), kitchen)).toEqual({ ok: false, code: 'own-subtree' })
  expect(await moveUnit(database.store, admin(), unit('本部'), unit('駅前店'))).toEqual({ ok: false, code: 'root' })
  expect(await closeUnit(database.store, admin(), unit('本部'))).toEqual({ ok: false, code: 'root' })
})

test('a unit with people closes only after they have moved, and its poster stops working', async () => {
  await joinCodeOf(database.store, admin(), unit('大学前店'))
  expect(await closeUnit(database.store, admin(), unit('大学前店'))).toMatchObject({
    ok: false,
    code: 'in-use',
    people: 1
  })
  expect(await movePeople(database.store, admin(), unit('大学前店'), unit('駅前店'))).toMatchObject({
    ok: true,
    people: 1
  })
  expect(await closeUnit(database.store, admin(), unit('大学前店'))).toMatchObject({ ok: true })
  expect((await unitsOf(database.store, admin())).map(({ name }) => name)).not.toContain('大学前店')
  expect(await joinCodeOf(database.store, admin(), unit('大学前店'))).toEqual({ ok: false, code: 'unknown-unit' })
})

test('a join code stays the same until it is renewed', async () => {
  const first = await joinCodeOf(database.store, admin(), unit('駅前店'))
  expect(first.ok && first.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(await joinCodeOf(database.store, ground.people['中村 まこと']!, unit('駅前店'))).toEqual(first)
  const next = await renewJoinCode(database.store, ground.people['中村 まこと']!, unit('駅前店'))
  expect(next).not.toEqual(first)
  expect(await joinCodeOf(database.store, admin(), unit('駅前店'))).toEqual(next)
})

test('a manager changes no unit and gets no code of another shop', async () => {
  const manager = ground.people['中村 まこと']!
  expect(await createUnit(database.store, manager, unit('駅前店'), '厨房')).toEqual({ ok: false, code: 'not-allowed' })
  expect(await renameUnit(database.store, manager, unit('駅前店'), '駅前')).toEqual({ ok: false, code: 'not-allowed' })
  expect(await joinCodeOf(database.store, manager, unit('港通り店'))).toEqual({ ok: false, code: 'unknown-unit' })
  expect(await renewJoinCode(database.store, ground.people['佐藤 ゆうき']!, unit('駅前店'))).toEqual({
    ok: false,
    code: 'not-allowed'
  })
})

test('an administrator of another organisation finds none of these units', async () => {
  const stranger = (await sampleGround(database.store, `units-other-${run}`)).people['木下 あかね']!
  for (const outcome of [
    await createUnit(database.store, stranger, unit('駅前店'), '厨房'),
    await renameUnit(database.store, stranger, unit('駅前店'), 'x'),
    await closeUnit(database.store, stranger, unit('駅前店')),
    await joinCodeOf(database.store, stranger, unit('駅前店'))
  ])
    expect(outcome).toEqual({ ok: false, code: 'unknown-unit' })
  expect((await unitsOf(database.store, stranger)).some(({ id }) => id === unit('駅前店'))).toBe(false)
})
