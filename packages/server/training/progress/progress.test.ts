import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import {
  makeGround,
  publishTestCourse,
  recordDone,
  sampleGround,
  type Ground
} from '../../store/management/ground-for-tests.ts'
import { assign } from '../assignments/assign.ts'
import { overviewOf } from './overview.ts'
import { shopOf } from './shop.ts'

let database: TestDatabase
let ground: Ground
let course: Awaited<ReturnType<typeof publishTestCourse>>
const courseId = 'progressing'
const done = (activity: string, verdict: 'met' | 'missed' = 'met') => ({
  activity,
  at: new Date(),
  minutes: 3,
  verdicts: { see: verdict }
})
const asker = (name: string) => ground.people[name]!

beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'progressing')
  course = await publishTestCourse(database.store, courseId, ['one', 'two'])
  const wish = { courseId, dueOn: '2020-01-01', lateDays: null, laterJoiners: true, again: false }
  await assign(database.store, asker('木下 あかね'), { ...wish, unitId: ground.units['本部']!, dueOn: '2099-01-01' })
  await assign(database.store, asker('木下 あかね'), { ...wish, unitId: ground.units['港通り店']! })
  await recordDone(database.store, asker('佐藤 ゆうき'), { courseId, ...course }, [done('one'), done('two')])
  await recordDone(database.store, asker('髙橋 健二'), { courseId, ...course }, [done('one')])
})
afterAll(() => database.close())

describe('a shop', () => {
  test('shows who has finished, is on the way, has not begun or is late, with activities and minutes left', async () => {
    const shop = await shopOf(database.store, asker('木下 あかね'), null)
    if (!shop.ok) throw new Error(shop.code)
    const found = Object.fromEntries(
      shop.people.map(({ name, standing, courses }) => [
        name,
        [standing, courses[0]?.done, courses[0]?.total, courses[0]?.minutesLeft]
      ])
    )
    expect(found).toEqual({
      '木下 あかね': ['not-begun', 0, 2, 4],
      '中村 まこと': ['not-begun', 0, 2, 4],
      '佐藤 ゆうき': ['finished', 2, 2, 0],
      '髙橋 健二': ['on-the-way', 1, 2, 2],
      '高木 しほ': ['late', 0, 2, 4],
      '𠮷田 みお': ['late', 0, 2, 4],
      アニル・シャルマ: ['not-begun', 0, 2, 4]
    })
  })

  test('is the manager’s own unit and nothing else', async () => {
    const shop = await shopOf(database.store, asker('中村 まこと'), null)
    expect(shop.ok && [shop.unit.name, shop.people.map(({ name }) => name)]).toEqual([
      '駅前店',
      ['中村 まこと', '佐藤 ゆうき', '髙橋 健二']
    ])
  })

  test('of another manager is not found, nor one of another organisation; a learner has none', async () => {
    const other = await sampleGround(database.store, 'progressing-other')
    const refused = { ok: false, code: 'unknown-unit' }
    expect(await shopOf(database.store, asker('中村 まこと'), ground.units['港通り店']!)).toEqual(refused)
    expect(await shopOf(database.store, asker('中村 まこと'), ground.units['本部']!)).toEqual(refused)
    expect(await shopOf(database.store, other.people['木下 あかね']!, ground.units['駅前店']!)).toEqual(refused)
    expect(await shopOf(database.store, asker('佐藤 ゆうき'), null)).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('gives away neither objectives nor choices', async () => {
    const text = JSON.stringify(await shopOf(database.store, asker('木下 あかね'), null))
    for (const word of ['met', 'missed', 'verdict', 'choice', 'objective']) expect(text).not.toContain(`"${word}`)
  })
})

describe('the overview', () => {
  test('counts people by unit, each with what is below it', async () => {
    const overview = await overviewOf(database.store, asker('木下 あかね'), null, 10)
    expect(
      overview.ok &&
        overview.lines.map(({ unit, people, finished, begun, late }) => [unit.name, people, finished, begun, late])
    ).toEqual([
      ['本部', 7, 1, 1, 2],
      ['大学前店', 1, 0, 0, 0],
      ['港通り店', 2, 0, 0, 2],
      ['駅前店', 3, 1, 1, 0]
    ])
  })

  test('hides objectives of small groups, and with them a large one where subtraction would bring them back', async () => {
    const shops = { 本部: null, 大: '本部', 中: '本部', 小: '本部' }
    const people = (unit: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ number: `${unit}${at}`, name: `${unit}${at}`, unit }))
    const big = await makeGround(database.store, 'hiding', shops, [
      { number: '1', name: '管理', unit: '本部', roles: ['administrator'] },
      ...people('大', 14),
      ...people('中', 11),
      ...people('小', 4)
    ])
    await assign(database.store, big.people['管理']!, {
      courseId,
      unitId: big.units['本部']!,
      dueOn: null,
      lateDays: null,
      laterJoiners: true,
      again: false
    })
    for (const [name, who] of Object.entries(big.people)) {
      if (name !== '管理')
        await recordDone(database.store, who, { courseId, ...course }, [
          done('one', name.endsWith('0') ? 'missed' : 'met')
        ])
    }
    const overview = await overviewOf(database.store, big.people['管理']!, null, 10)
    if (!overview.ok) throw new Error(overview.code)
    const [figures] = overview.objectives
    const of = (unit: string) => figures?.byUnit.get(big.units[unit]!)
    expect(of('大')).toEqual({ people: 14, met: 12 })
    expect([of('中'), of('小')]).toEqual([null, null])
    expect(of('本部')).toEqual({ people: 29, met: 24 })
  })

  test('is for administrators', async () => {
    expect(await overviewOf(database.store, asker('中村 まこと'), null, 10)).toEqual({ ok: false, code: 'not-allowed' })
  })
})
