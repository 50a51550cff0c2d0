import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyActivity, KeyCheck, KeyPack } from '../schema/pack.ts'
import type { Verdict } from '../schema/words.ts'
import { draw, judge, type Answer } from './index.ts'

const verdict = fc.constantFrom<Verdict>('met', 'partial', 'missed')
const objective = fc.constantFrom('a', 'b', 'c')
const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const named = <T>(value: fc.Arbitrary<T>, minimum = 1) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength: minimum }).chain(
    (keys) =>
      fc
        .tuple(...keys.map(() => value))
        .map((values) => Object.fromEntries(keys.map((name, index) => [name, values[index] as T]))) // as many values as keys
  )

const check: fc.Arbitrary<KeyCheck> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    named(
      fc.record({
        kind: fc.constantFrom('harmless' as const, 'risky' as const),
        objective,
        facts: fc.constant<string[]>([]),
        options: named(fc.record({ verdict, why: fc.constant('') }), 2)
      })
    )
  )
  .map(([count, items]) => ({ kind: 'check', id: 'check', draw: count, items }))
const scenario: fc.Arbitrary<KeyActivity> = named(named(fc.record({ text: fc.constant(''), evidence: fc.dictionary(objective, verdict) }))).map((choices) => ({
  kind: 'scenario', id: 'scenario', objectives: ['a', 'b', 'c'], choices
})) // prettier-ignore
const thing = fc.record({ why: fc.constant(''), facts: fc.constant<string[]>([]) })
const spot: fc.Arbitrary<KeyActivity> = fc.tuple(named(thing), named(thing)).map(([clues, harmless]) => ({
  kind: 'spot', id: 'spot', objective: 'a', calm: 'b', learn: [], clues, harmless
})) // prettier-ignore

const keys: fc.Arbitrary<KeyPack> = fc.tuple(check, scenario, spot).map(([...activities]) => ({
  hash: 'h', locale: 'ja', module: 'm', objectives: {}, facts: {}, activities
})) // prettier-ignore

const place = fc.constantFrom(...names, 'spot')
const choice = fc.oneof(
  fc.constantFrom(...names),
  fc.subarray(names).map((ids) => ids.join('+') || 'none')
)
const answers: fc.Arbitrary<Answer[]> = fc
  .array(fc.tuple(place, choice), { maxLength: 15 })
  .map((list) => list.map(([at, chosen], index) => ({ seq: index + 1, place: at, choice: chosen })))
const activity = fc.constantFrom('check', 'scenario', 'spot')

test('recording twice is recording once, in any order', () => {
  fc.assert(
    fc.property(keys, activity, answers, fc.array(fc.nat()), (key, id, list, order) => {
      const again = [...list, ...list].map((answer, index) => ({
        answer,
        rank: order[index % Math.max(1, order.length)] ?? index
      }))
      const shuffled = again.sort((x, y) => x.rank - y.rank).map(({ answer }) => answer)
      expect(judge(key, id, shuffled)).toEqual(judge(key, id, list))
    })
  )
})

test('an answer that belongs elsewhere changes no verdict', () => {
  fc.assert(
    fc.property(keys, activity, answers, fc.nat(20), fc.string(), (key, id, list, at, noise) => {
      const elsewhere = { place: `elsewhere ${noise}`, choice: noise }
      const later = list.map((answer, index) => (index >= at ? { ...answer, seq: answer.seq + 1 } : answer))
      const original = (seq: number) => (seq > at + 1 ? seq - 1 : seq)
      const cut = Math.min(at, list.length)
      const withNoise = judge(key, id, [...later, { seq: cut + 1, ...elsewhere }])
      expect(withNoise.map((each) => ({ ...each, because: each.because.map(original) }))).toEqual(judge(key, id, list))
    })
  )
})

test('every verdict cites answers that were given, and the cited answers alone give it again', () => {
  fc.assert(
    fc.property(keys, activity, answers, (key, id, list) => {
      for (const evidence of judge(key, id, list)) {
        const cited = list.filter(({ seq }) => evidence.because.includes(seq))
        expect(cited).toHaveLength(evidence.because.length)
        expect(judge(key, id, cited)).toContainEqual(evidence)
      }
    })
  )
})

const seed = fc.nat(0xffffffff)

test('a draw asks as many as promised, each once, half of them harmless where the pool allows', () => {
  fc.assert(
    fc.property(check, seed, (key, number) => {
      const drawn = draw(key, number)
      const ids = drawn.map(({ item }) => item)
      const kinds = Object.values(key.items).map(({ kind }) => kind)
      const count = Math.min(key.draw, kinds.length)
      expect([ids.length, new Set(ids).size]).toEqual([count, count])
      const harmless = ids.filter((id) => key.items[id]?.kind === 'harmless').length
      const pool = kinds.filter((kind) => kind === 'harmless').length
      const least = Math.max(Math.min(Math.floor(count / 2), pool), count - (kinds.length - pool))
      expect([least, least + 1]).toContain(harmless)
      for (const { item, options } of drawn)
        expect([...options].sort()).toEqual(Object.keys(key.items[item]?.options ?? {}).sort())
    })
  )
})

test('a draw depends on the seed and the ids, not on the order in which the pool is stored', () => {
  fc.assert(
    fc.property(check, seed, (key, number) => {
      const reversed = { ...key, items: Object.fromEntries(Object.entries(key.items).reverse()) }
      expect(draw(reversed, number)).toEqual(draw(key, number))
    })
  )
})

test('a draw is spread over the objectives of each kind before any objective is asked twice', () => {
  fc.assert(
    fc.property(check, seed, (key, number) => {
      for (const kind of ['harmless', 'risky']) {
        const asked = draw(key, number).flatMap(({ item }) =>
          key.items[item]?.kind === kind ? [key.items[item].objective] : []
        )
        const available = new Set(
          Object.values(key.items)
            .filter((item) => item.kind === kind)
            .map((item) => item.objective)
        )
        expect(new Set(asked).size).toBe(Math.min(asked.length, available.size))
      }
    })
  )
})

test('seeds give different draws', () => {
  const items = Object.fromEntries(names.map((name, index) => [name, { kind: index % 2 ? 'harmless' as const : 'risky' as const, objective: 'a', facts: [], options: {} }])) // prettier-ignore
  const draws = Array.from({ length: 30 }, (_, index) =>
    JSON.stringify(draw({ kind: 'check', id: 'c', draw: 4, items }, index))
  )
  expect(new Set(draws).size).toBeGreaterThan(20)
})
