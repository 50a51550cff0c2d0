import path from 'node:path'
import fc from 'fast-check'
import { readSurveys } from '@hinoyojin/course/read/surveys.ts'
import { describe, expect, test } from 'vitest'
import type { CheckResult, Portion } from '@hinoyojin/core/schema/check-result.ts'
import { checkForms, checkTopics, type CheckForm } from '@hinoyojin/core/schema/survey.ts'
import {
  answersTo,
  cells,
  cellsOf,
  formFor,
  gapKind,
  isComplete,
  leanKind,
  questionsOf,
  rangeOf,
  recommend,
  scoreCheck,
  type CheckAnswers
} from '@hinoyojin/core/diagnosis/index.ts'

const { surveys } = readSurveys(path.join(import.meta.dirname, '../content/surveys'))
if (!surveys) throw new Error('the surveys can not be read')
const { key } = surveys

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const forms = fc.constantFrom(...checkForms)
/** Answers to some of the questions of a form, in some order, with others that do not belong there. */
const sheets = fc.tuple(forms, seeds).chain(([form, seed]) =>
  fc
    .shuffledSubarray(questionsOf(key, form, seed))
    .chain((some) =>
      fc.tuple(
        ...some.map(({ id, kind }) => fc.constantFrom(...answersTo(kind)).map((answer) => [id, answer] as const))
      )
    )
    .map((pairs) => ({ form, pairs }))
)
const portions = ({ knowledge, attitude, behaviour, noticed, letBe, topics }: CheckResult): Portion[] => [
  knowledge,
  attitude,
  behaviour,
  noticed,
  letBe,
  ...Object.values(topics)
]

describe('the two forms', () => {
  test('ask the same topics in the same three ways, whatever the seed', () => {
    fc.assert(
      fc.property(forms, seeds, (form, seed) => {
        expect(cellsOf(questionsOf(key, form, seed))).toEqual(cells)
      })
    )
  })

  test('share no question but the ratings', () => {
    const idsOf = (form: CheckForm) => new Set(questionsOf(key, form, 1).map(({ id }) => id))
    const shared = [...idsOf('a')].filter((id) => idsOf('b').has(id))
    expect(shared.sort()).toEqual([
      'rating.seen.me',
      'rating.seen.others',
      'rating.trouble.me',
      'rating.trouble.others'
    ])
  })

  test('come in turn: the other one after the last, and about half begin with each', () => {
    expect([formFor(7, 'a'), formFor(7, 'b')]).toEqual(['b', 'a'])
    const first = Array.from({ length: 1000 }, (_, seed) => formFor(seed, undefined)).filter((form) => form === 'a')
    expect(first.length).toBeGreaterThan(430)
    expect(first.length).toBeLessThan(570)
  })

  test('hold as many sentences that are careful to agree with as to disagree with', () => {
    const agree = checkTopics.filter((topic) => key.topics[topic].careful === 'agree')
    expect(agree.length).toBe(checkTopics.length / 2)
  })
})

describe('scoring', () => {
  test('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(sheets, seeds, ({ form, pairs }, turn) => {
        const other = [
          ...pairs.slice(turn % (pairs.length + 1)),
          ...pairs.slice(0, turn % (pairs.length + 1))
        ].reverse()
        expect(scoreCheck(key, form, Object.fromEntries(other))).toEqual(
          scoreCheck(key, form, Object.fromEntries(pairs))
        )
      })
    )
  })

  test('stays between nothing and what it is out of, and is out of no more than was asked', () => {
    fc.assert(
      fc.property(sheets, ({ form, pairs }) => {
        const result = scoreCheck(key, form, Object.fromEntries(pairs))
        for (const { points, of } of portions(result)) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(of)
        }
        expect(result.knowledge.of).toBeLessThanOrEqual(8)
        expect(Math.max(result.attitude.of, result.behaviour.of)).toBeLessThanOrEqual(24)
        expect(Math.max(result.noticed.of, result.letBe.of)).toBeLessThanOrEqual(3)
      })
    )
  })

  test('rises with every more careful answer and with nothing else: one answer moves one kind of number', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), ({ form, pairs }, pick) => {
        const answers: Record<string, string> = Object.fromEntries(pairs)
        const scaled = questionsOf(key, form, 1).filter(({ kind }) => kind === 'attitude' || kind === 'behaviour')
        const question = scaled[pick % scaled.length]
        if (!question || !('topic' in question)) return
        const steps = ['0', '1', '2', '3'].map((answer) => scoreCheck(key, form, { ...answers, [question.id]: answer }))
        const points = steps.map((result) => result[question.kind].points)
        const rising = question.kind === 'attitude' && key.topics[question.topic].careful === 'disagree'
        const ordered = rising ? points : [...points].reverse()
        for (let at = 1; at < 4; at += 1) expect((ordered[at] ?? 0) - (ordered[at - 1] ?? 0)).toBe(1)
        const others = steps.map(({ [question.kind]: _, topics: __, ...rest }) => rest)
        expect(new Set(others.map((rest) => JSON.stringify(rest))).size).toBe(1)
      })
    )
  })

  test('gives everything to whoever answers everything in the careful and fitting way, in both forms', () => {
    for (const form of checkForms) {
      expect(scoreCheck(key, form, best(form))).toMatchObject({
        knowledge: { points: 8, of: 8 },
        attitude: { points: 24, of: 24 },
        behaviour: { points: 24, of: 24 },
        noticed: { points: 3, of: 3 },
        letBe: { points: 3, of: 3 }
      })
    }
  })

  test('counts what was left out, what did not come up, and what is no answer, neither for nor against', () => {
    const one = scoreCheck(key, 'a', { 'photos.attitude.a': '0' })
    for (const strange of ['skip', '7', '', 'constructor'])
      expect(scoreCheck(key, 'a', { 'photos.attitude.a': '0', 'when.behaviour.a': strange, nonsense: '0' })).toEqual(
        one
      )
    expect(scoreCheck(key, 'a', { 'when.behaviour.a': 'none' }).behaviour).toEqual({ points: 0, of: 0 })
    expect(scoreCheck(key, 'a', { 'when.knowledge.a': 'unknown' }).knowledge).toEqual({ points: 0, of: 1 })
  })

  test('ignores answers that belong to the other form', () => {
    expect(scoreCheck(key, 'a', best('b')).knowledge).toEqual({ points: 0, of: 0 })
  })

  test('tells noticing from letting be: whoever stops at everything notices all and lets nothing be', () => {
    const stop = Object.fromEntries(key.situations.a.map(({ id }) => [`situation.${id}`, 'leave']))
    const result = scoreCheck(key, 'a', stop)
    expect([result.noticed.points, result.letBe.points, leanKind(result)]).toEqual([3, 0, 'stops-much'])
    const go = Object.fromEntries(key.situations.a.map(({ id }) => [`situation.${id}`, 'as-is']))
    expect(leanKind(scoreCheck(key, 'a', go))).toBe('lets-much')
    expect(leanKind(scoreCheck(key, 'a', best('a')))).toBe('balanced')
  })
})

describe('the gap', () => {
  const gap = (me: string, others: string) =>
    gapKind(
      scoreCheck(key, 'a', {
        'rating.seen.me': me,
        'rating.seen.others': others,
        'rating.trouble.me': me,
        'rating.trouble.others': others
      })
    )
  test('is said from one step in both pairs, in either direction', () => {
    expect([gap('0', '4'), gap('1', '2'), gap('2', '2'), gap('3', '1')]).toEqual([
      'lighter',
      'lighter',
      'alike',
      'heavier'
    ])
  })
  test('is unknown where a half of every pair is missing', () => {
    expect(gapKind(scoreCheck(key, 'a', { 'rating.seen.me': '1', 'rating.trouble.others': '2' }))).toBe('unknown')
  })
})

describe('the range', () => {
  const counts = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(fc.nat(n * 3), fc.constant(n)))
  test('holds the number, stays within what it is out of, and never shrinks to a point', () => {
    fc.assert(
      fc.property(counts, ([points, n]) => {
        const { low, high } = rangeOf({ points, of: n * 3 }, 3)
        expect(low).toBeLessThanOrEqual(points)
        expect(high).toBeGreaterThanOrEqual(points)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(n * 3)
        expect(high).toBeGreaterThan(low)
      })
    )
  })
  test('moves up with the number', () => {
    fc.assert(
      fc.property(counts, ([points, n]) => {
        fc.pre(points < n * 3)
        const [before, after] = [rangeOf({ points, of: n * 3 }, 3), rangeOf({ points: points + 1, of: n * 3 }, 3)]
        expect(after.low).toBeGreaterThanOrEqual(before.low)
        expect(after.high).toBeGreaterThanOrEqual(before.high)
      })
    )
  })
  test('is wide for eight questions, and says so', () => {
    expect(rangeOf({ points: 6, of: 8 }, 1)).toEqual({ low: 3, high: 8 })
  })
  test('of nothing is nothing', () => expect(rangeOf({ points: 0, of: 0 }, 3)).toEqual({ low: 0, high: 0 }))
})

describe('what is recommended', () => {
  test('is two different modules, for any answers', () => {
    fc.assert(
      fc.property(sheets, ({ form, pairs }) => {
        const found = recommend(key, scoreCheck(key, form, Object.fromEntries(pairs)), new Set())
        expect(found.length).toBe(2)
        expect(new Set(found.map(({ module }) => module)).size).toBe(2)
      })
    )
  })
  test('begins with the topic that went least well, and prefers a module the person has', () => {
    const answers = {
      ...best('a'),
      'colleagues.knowledge.a': 'one',
      'colleagues.attitude.a': '3',
      'colleagues.behaviour.a': '3'
    }
    const result = scoreCheck(key, 'a', answers)
    expect(recommend(key, result, new Set())[0]).toEqual({ topic: 'colleagues', module: 'after-closing' })
    expect(recommend(key, result, new Set(['circle-chat']))[0]).toEqual({ topic: 'colleagues', module: 'circle-chat' })
  })
})

test('a check is complete when everything is answered or left out', () => {
  const questions = questionsOf(key, 'b', 3)
  expect(questions.length).toBe(34)
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, 'skip']))
  expect(isComplete(questions, skipped)).toBe(true)
  expect(isComplete(questions, Object.fromEntries(Object.entries(skipped).slice(1)))).toBe(false)
})

function best(form: CheckForm): CheckAnswers {
  return Object.fromEntries(
    questionsOf(key, form, 5).map((question) => {
      if (question.kind === 'rating') return [question.id, '2']
      if (question.kind === 'situation')
        return [
          question.id,
          key.situations[form].find(({ id }) => id === question.situation)?.kind === 'risky' ? 'moment' : 'as-is'
        ]
      const { knowledge, careful } = key.topics[question.topic]
      if (question.kind === 'knowledge') return [question.id, knowledge[form]]
      return [question.id, question.kind === 'behaviour' || careful === 'agree' ? '0' : '3']
    })
  )
}
