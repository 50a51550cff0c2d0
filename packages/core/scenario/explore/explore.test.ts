import { describe, expect, test } from 'vitest'
import { scenarioSource, type ScenarioSource } from '../../schema/scenario.ts'
import { coneOf } from './cone.ts'
import { explore } from './explore.ts'

type Parts = { vars?: object; scenes: object; exposure?: object; objectives?: object }

function scenario(parts: Parts): ScenarioSource {
  return scenarioSource.parse({
    format: 'scn/1', id: 'story', version: 1, title: 't', audience: ['employee'], minutes: 1,
    cast: { me: { name: 'me' } }, start: 'first', objectives: parts.objectives ?? { o: { text: 'o' } }, vars: {}, ...parts
  }) // prettier-ignore
}

const choice = (id: string, goto: string, more: object = {}) => ({ id, ui: 'back', text: id, goto, ...more })

/** Goes round and round until a delayed event fires, and then offers nothing. */
const looper = scenario({
  vars: { out: { bool: true, init: false } },
  scenes: {
    first: {
      after: [{ in: '5m', set: { out: true } }],
      choices: [choice('again', 'first', { when: { out: false } }), choice('leave', 'end', { when: { out: false } })]
    },
    end: { end: 'calm' }
  }
})

describe('dead ends', () => {
  test('finds the one that only the remaining delay of a timer leads to (looper)', () => {
    expect(explore(looper).deadEnds).toEqual([
      { scene: 'first', vars: { out: true }, way: ['again', 'again', 'again', 'again', 'again'] }
    ])
  })

  test('prints live variables only', () => {
    const source = scenario({
      vars: { out: { bool: true, init: false }, colour: { enum: ['red', 'blue'], init: 'red' } },
      scenes: {
        first: { choices: [choice('go', 'stuck', { set: { colour: 'blue' } })] },
        stuck: { choices: [choice('on', 'end', { when: { out: true } })] },
        end: { end: 'calm' }
      }
    })
    expect(explore(source).deadEnds.map(({ vars }) => vars)).toEqual([{ out: false }])
  })

  test('are still told after the cap: the state was reached', () => {
    const scenes = {
      first: { choices: [choice('fall', 'pit'), choice('on', 'a')] },
      pit: {},
      a: { choices: [choice('on', 'b')] },
      b: { choices: [choice('on', 'end')] },
      end: { end: 'calm' }
    }
    const found = explore(scenario({ scenes }), 3)
    expect([found.complete, found.deadEnds.map((witness) => witness.scene)]).toEqual([false, ['pit']])
  })
})

describe('after the cap', () => {
  test('claims nothing negative', () => {
    const round = scenario({
      vars: { n: { int: [0, 3], init: 0 } },
      scenes: {
        first: {
          choices: [
            choice('a', 'first', { when: { n: 0 }, set: { n: 1 } }),
            choice('b', 'first', { when: { n: 1 }, set: { n: 2 } }),
            choice('c', 'end', { when: { n: 2 } })
          ]
        },
        end: { end: 'calm' }
      }
    })
    expect(explore(round, 2)).toMatchObject({ complete: false, trapped: [] })
    expect(explore(round)).toMatchObject({ complete: true, trapped: [] })
  })
})

describe('the state space', () => {
  test('is finite though a scene with a timer is entered again and again', () => {
    expect(explore(looper).states.length).toBeLessThan(20)
  })

  test('leaves out variables that nothing reads: 60 scenes with 10 such flags stay 61 states', () => {
    const flags = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`f${index}`, { bool: true, init: false }])
    )
    const scenes = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const goto = index === 59 ? 'end' : `s${index + 1}`
        return [
          index === 0 ? 'first' : `s${index}`,
          { choices: [choice('yes', goto, { set: { [`f${index % 10}`]: true } }), choice('no', goto)] }
        ]
      })
    )
    const source = scenario({ vars: flags, scenes: { ...scenes, end: { end: 'calm' } } })
    expect(explore(source).states.length).toBe(61)
  })

  test('keeps what a delayed event reads, when that event sets something live', () => {
    const timer = { in: '5m', when: { a: true }, set: { b: true } }
    const scenes = {
      first: { after: [timer], choices: [choice('go', 'end', { when: { b: false } })] },
      end: { end: 'calm' }
    }
    const vars = { a: { bool: true, init: false }, b: { bool: true, init: false }, c: { bool: true, init: false } }
    const cone = coneOf(scenario({ vars, scenes }))
    expect([cone.variables, [...cone.events]]).toEqual([['a', 'b'], ['first.0']])
  })
})

test('says from where no ending can be reached', () => {
  const source = scenario({
    scenes: {
      first: { choices: [choice('in', 'round'), choice('out', 'end')] },
      round: { choices: [choice('on', 'turn')] },
      turn: { choices: [choice('back', 'round')] },
      end: { end: 'calm' }
    }
  })
  expect(explore(source).trapped.map(({ scene, way }) => [scene, way])).toEqual([['round', ['in']], ['turn', ['in', 'on']]]) // prettier-ignore
})

test('decides what can be met on the transitions', () => {
  const source = scenario({
    vars: { never: { bool: true, init: false } },
    scenes: {
      first: {
        choices: [
          choice('a', 'end', { evidence: { o: 'missed' } }),
          choice('b', 'end', { when: { never: true }, evidence: { o: 'met' } })
        ]
      },
      end: { end: 'calm' }
    }
  })
  expect([...(explore(source).verdicts.get('o') ?? [])]).toEqual(['missed'])
})

test('tells values apart that hold the signs of its own keys', () => {
  const source = scenario({
    vars: { a: { enum: ['x|0', 'x'], init: 'x' }, b: { enum: ['0|y', 'y', '0'], init: 'y' } },
    scenes: {
      first: {
        choices: [
          choice('go', 'end', { when: { a: 'x' } }),
          choice('b', 'first', { when: { b: 'y' }, set: { b: '0', a: 'x|0' } })
        ]
      },
      end: { end: 'calm' }
    }
  })
  expect(explore(source).deadEnds).toHaveLength(1)
})
