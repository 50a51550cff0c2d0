import { describe, expect, test } from 'vitest'
import { begin, clockAt, enabled, endingOf, minutesOf, replay, step, UnknownScene, type Story } from './index.ts'

const story: Story = {
  vars: { kept: { bool: true, init: false }, mood: { enum: ['calm', 'worried'], init: 'calm' } },
  start: 'desk',
  scenes: {
    desk: {
      choices: [
        { id: 'post', set: { mood: 'worried' }, goto: 'evening' },
        { id: 'wait', when: { kept: true }, goto: 'evening' }
      ],
      after: []
    },
    evening: {
      after: [
        { in: '30m', when: { mood: 'worried' }, set: { kept: true }, do: [{ notify: '転載されています' }] },
        { in: '30m', when: { kept: true }, set: { mood: 'calm' } }
      ],
      choices: [
        { id: 'stay', goto: 'evening' },
        { id: 'sleep', goto: 'morning' }
      ]
    },
    morning: { wait: '8h', choices: [{ id: 'go', goto: 'end' }], after: [] },
    end: { end: 'calm', choices: [], after: [] }
  }
}

describe('beginning', () => {
  test('stands in the first scene at minute 0 with every variable at its initial value', () => {
    expect(begin(story)).toEqual({ scene: 'desk', vars: { kept: false, mood: 'calm' }, t: 0, queue: [] })
  })

  test('lets the wait of the first scene pass, and starts its timers', () => {
    const first = begin({ ...story, start: 'evening' })
    expect([first.t, first.queue.map(({ due }) => due)]).toEqual([0, [30, 30]])
  })

  test('names a scene that is not there', () => {
    expect(() => begin({ ...story, start: 'attic' })).toThrow(UnknownScene)
  })
})

describe('a step', () => {
  test('takes one minute', () => {
    const run = replay(story, ['post', 'stay'])
    expect(run.state.t).toBe(2)
  })

  test('refuses a choice whose condition does not hold, and an unknown one', () => {
    expect(step(story, begin(story), 'wait')).toEqual({ ok: false, code: 'not-enabled' })
    expect(step(story, begin(story), 'constructor')).toEqual({ ok: false, code: 'not-enabled' })
  })

  test('refuses everything after an ending', () => {
    const run = replay(story, ['post', 'sleep', 'go', 'go'])
    expect(run).toMatchObject({ ok: false, code: 'ended', index: 3 })
    expect(endingOf(story, run.state)).toBe('calm')
    expect(enabled(story, run.state)).toEqual([])
  })

  test('changes nothing in the state it was given', () => {
    const before = begin(story)
    const copy = structuredClone(before)
    step(story, before, 'post')
    expect(before).toEqual(copy)
  })
})

describe('delayed events', () => {
  test('happen in the order of due time and id, each seeing what the earlier ones changed', () => {
    const run = replay(story, ['post', 'sleep'])
    expect(run.played.at(-1)?.happened.map(({ event, t }) => [event, t])).toEqual([['evening.0', 31], ['evening.1', 31]]) // prettier-ignore
    expect(run.state.vars).toEqual({ kept: true, mood: 'calm' })
  })

  test('are asked about their condition when they fall due, not when they were set', () => {
    const calm = { ...story, start: 'evening' }
    expect(replay(calm, ['sleep']).played.at(-1)?.happened).toEqual([])
  })

  test('keep the first timer when the scene is entered again', () => {
    const run = replay(story, ['post', 'stay', 'stay'])
    expect(run.state.queue).toEqual([{ id: 'evening.0', due: 31 }, { id: 'evening.1', due: 31 }]) // prettier-ignore
  })

  test('carry the words to show', () => {
    expect(replay(story, ['post', 'sleep']).played.at(-1)?.happened[0]?.do).toEqual([{ notify: '転載されています' }])
  })
})

test('a run that can not be played says where it stood', () => {
  expect(replay(story, ['post', 'go'])).toMatchObject({
    ok: false,
    code: 'not-enabled',
    index: 1,
    state: { scene: 'evening' }
  })
})

test.each([['18:40', 0, '18:40', 0], ['18:40', 141, '21:01', 0], ['18:40', 320, '00:00', 1], ['00:00', 2880, '00:00', 2]])(
  'the clock %s shows after %i minutes: %s, day %i',
  (clock, t, shown, day) => expect(clockAt(clock, t)).toEqual({ clock: shown, day })
) // prettier-ignore

test('a duration is whole minutes', () => {
  expect(['30m', '11h', '3d', undefined, 'soon'].map(minutesOf)).toEqual([30, 660, 4320, 0, 0])
})
