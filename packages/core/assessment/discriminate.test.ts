import { describe, expect, test } from 'vitest'
import type { KeyPack } from '../schema/pack.ts'
import { discriminate, trialsOf, type Trial } from './index.ts'

const trials = (kind: Trial['kind'], verdict: Trial['verdict'], count: number) =>
  Array.from({ length: count }, (): Trial => ({ kind, verdict }))

describe('telling harmful from harmless', () => {
  test('is not claimed below the minimum of either kind', () => {
    expect(discriminate([...trials('risky', 'met', 20), ...trials('harmless', 'met', 7)])).toEqual({
      enough: false,
      risky: 20,
      harmless: 7,
      minimum: 8
    })
  })

  test('agrees with the textbook: 8 of 10 hits and 4 of 10 false alarms, corrected, are d′ 0.98 and c −0.26', () => {
    const found = discriminate([
      ...trials('risky', 'met', 8),
      ...trials('risky', 'missed', 2),
      ...trials('harmless', 'met', 6),
      ...trials('harmless', 'missed', 4)
    ])
    expect(found).toMatchObject({
      enough: true,
      hits: 8,
      falseAlarms: 4,
      sensitivity: 0.98,
      criterion: -0.26,
      lean: 'even'
    })
  })

  test('stopping everything is a lean, not a skill', () => {
    expect(discriminate([...trials('risky', 'met', 10), ...trials('harmless', 'missed', 10)])).toMatchObject({
      sensitivity: 0,
      lean: 'stops-too-much'
    })
  })

  test('letting everything pass is a lean too', () => {
    expect(discriminate([...trials('risky', 'missed', 10), ...trials('harmless', 'met', 10)])).toMatchObject({
      sensitivity: 0,
      lean: 'lets-too-much-pass'
    })
  })

  test('stays finite for a perfect row', () => {
    expect(discriminate([...trials('risky', 'met', 10), ...trials('harmless', 'met', 10)])).toMatchObject({
      sensitivity: 3.38,
      criterion: 0
    })
  })

  test('counts a partial verdict as half', () => {
    expect(discriminate([...trials('risky', 'partial', 10), ...trials('harmless', 'partial', 10)])).toMatchObject({
      hits: 5,
      falseAlarms: 5,
      sensitivity: 0
    })
  })
})

test('every clue of a picture is a risky trial and every look-alike a harmless one', () => {
  const thing = { why: '', facts: [] }
  const key: KeyPack = {
    hash: '', locale: 'ja', module: '', objectives: {}, facts: {},
    activities: [{ kind: 'spot', id: 'photo', objective: 'a', calm: 'b', learn: [], clues: { slip: thing, face: thing }, harmless: { cup: thing } }]
  } // prettier-ignore
  expect(trialsOf(key, 'photo', [{ seq: 1, place: 'photo', choice: 'cup+slip' }])).toEqual([
    { kind: 'risky', verdict: 'met' }, { kind: 'risky', verdict: 'missed' }, { kind: 'harmless', verdict: 'missed' }
  ]) // prettier-ignore
})
