import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '@hinoyojin/core/schema/check-result.ts'
import { checkTopics, type CheckTopic } from '@hinoyojin/core/schema/survey.ts'
import { figuresOf } from './group-figures.ts'
import { endedQuarters, nextQuarter } from './quarter.ts'

const none = { points: 0, of: 0 }
const result = (knowledge: number, occasions = 8): CheckResult => ({
  version: 1,
  knowledge: { points: knowledge, of: 8 },
  attitude: { points: 12, of: 24 },
  behaviour: { points: occasions * 2, of: occasions * 3 },
  noticed: { points: 2, of: 3 },
  letBe: { points: 3, of: 3 },
  gap: { seen: 1, trouble: 1 },
  topics: Object.fromEntries(checkTopics.map((topic) => [topic, none])) as Record<CheckTopic, typeof none> // every topic
})
const units = [
  { id: 'all', parentId: null, name: '全体', depth: 0 },
  { id: 'north', parentId: 'all', name: '北', depth: 1 },
  { id: 'south', parentId: 'all', name: '南', depth: 1 }
]
const people = (unitId: string, count: number, each: (at: number) => CheckResult = () => result(4)) =>
  Array.from({ length: count }, (_, at) => ({ unitId, result: each(at) }))
const shown = (rows: ReturnType<typeof people>, smallGroup = 10) => figuresOf(units, rows, 1, smallGroup).units

describe('figures of groups', () => {
  test('are shares in steps of five percent and people in steps of five', () => {
    const [all] = shown(people('north', 13, (at) => result(at % 9)))
    expect(all?.people).toBe(10)
    for (const share of Object.values(all?.shares ?? {})) expect(share % 5).toBe(0)
  })

  test('leave small groups out entirely, and with them what would bring them back', () => {
    expect(shown([...people('north', 9), ...people('south', 30)]).map(({ id }) => id)).toEqual(['all'])
    expect(shown(people('north', 9))).toEqual([])
    expect(shown([...people('north', 10), ...people('south', 10)]).map(({ id }) => id)).toEqual([
      'all',
      'north',
      'south'
    ])
  })

  test('count for each measure only who answered it: what three people did is not shown as what twelve did', () => {
    const [all] = shown(people('north', 12, (at) => result(4, at < 3 ? 8 : 0)))
    expect(all?.shares.knowledge).toBe(50)
    expect(all?.shares.behaviour).toBe(undefined)
  })

  test('leave out results of other versions of the sentences', () => {
    expect(shown(people('north', 12, () => ({ ...result(4), version: 2 })))).toEqual([])
  })

  test('do not show that one more person took part, whoever it is', () => {
    // An attacker who sees the figures with and without one person: the count moves only at multiples of five.
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 0, max: 8 }), (count, knowledge) => {
        const before = shown(people('north', count))
        const after = shown([...people('north', count), { unitId: 'north', result: result(knowledge) }])
        const moved = (after[0]?.people ?? 0) - (before[0]?.people ?? 0)
        expect(moved === 0 || (count + 1) % 5 === 0).toBe(true)
      })
    )
  })

  test('do not give the tenth answer to whoever knows nine: several answers lead to the same figure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 9, maxLength: 9 }), (known) => {
        const figureWith = (tenth: number) =>
          shown([...known, tenth].map((points) => ({ unitId: 'north', result: result(points) })))[0]?.shares.knowledge
        // On the whole range of nine possible answers at most four figures can appear.
        expect(new Set(Array.from({ length: 9 }, (_, tenth) => figureWith(tenth))).size).toBeLessThanOrEqual(4)
      })
    )
  })
})

describe('quarters', () => {
  test('are those of the calendar, also over the turn of the year', () => {
    expect(endedQuarters('2026-11-24', 4)).toEqual([
      { from: '2026-07-01', until: '2026-10-01' },
      { from: '2026-04-01', until: '2026-07-01' },
      { from: '2026-01-01', until: '2026-04-01' },
      { from: '2025-10-01', until: '2026-01-01' }
    ])
    expect(nextQuarter('2026-11-24')).toBe('2027-01-01')
  })
  test('never overlap: a day belongs to one', () => {
    for (const day of ['2026-01-01', '2026-03-31', '2026-12-31', '2028-02-29']) {
      const quarters = endedQuarters(day, 5)
      for (let at = 1; at < quarters.length; at += 1) expect(quarters[at]?.until).toBe(quarters[at - 1]?.from)
      expect((quarters[0]?.until ?? '') <= day).toBe(true)
    }
  })
})
