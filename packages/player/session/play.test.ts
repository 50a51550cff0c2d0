import { expect, test } from 'vitest'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { play } from './play.ts'
import { progress, stepsToEnd } from './progress.ts'

const scene = (choices: [string, string][], more: Partial<LearnerScenario['scenes'][string]> = {}) => ({
  show: [], after: [], choices: choices.map(([id, goto]) => ({ id, ui: 'reply', text: id, goto })), ...more
}) // prettier-ignore

const story: LearnerScenario = {
  kind: 'scenario', id: 'kitchen', title: '厨房の一枚', minutes: 2, clock: '21:00', cast: {}, vars: { up: { bool: true, init: false } },
  start: 'break', media: {}, faces: {},
  scenes: {
    break: scene([['post', 'night'], ['keep', 'calm']], { after: [{ in: '30m', do: [{ notify: '転載されています' }] }] }),
    night: scene([['sleep', 'morning']], { wait: '10h' }),
    morning: scene([['call', 'calm']]),
    calm: scene([], { end: 'good', title: '何も起きない夜' })
  }
} // prettier-ignore

test('answers lead through the story, each scene with its clock and what was done there', () => {
  const parts = play(story, [{ place: 'break', choice: 'post' }])
  expect(parts.map(({ scene, clock, day, took }) => [scene, clock, day, took?.id])).toEqual([
    ['break', '21:00', 0, 'post'],
    ['night', '07:01', 1, undefined]
  ])
  expect(parts[1]?.arrivals.map(({ text, clock }) => [text, clock])).toEqual([['転載されています', '21:30']])
  expect(parts[1]?.passed).toBe(601)
})

test('going on from recorded answers is the same as having played on', () => {
  const answers = [{ place: 'break', choice: 'post' }, { place: 'night', choice: 'sleep' }] // prettier-ignore
  expect(play(story, answers).slice(0, 2).map(({ scene }) => scene)).toEqual(play(story, answers.slice(0, 1)).map(({ scene }) => scene)) // prettier-ignore
})

test('stops at an answer that does not fit, and guesses nothing', () => {
  expect(play(story, [{ place: 'night', choice: 'post' }])).toHaveLength(1)
  expect(play(story, [{ place: 'break', choice: 'gone' }])).toHaveLength(1)
})

test('the lantern walks from the first house to the last and never stands at the end before it', () => {
  expect(stepsToEnd(story, 'break')).toBe(1)
  const at = (choices: [string, string][]) => progress(story, play(story, choices.map(([place, choice]) => ({ place, choice })))) // prettier-ignore
  expect(at([])).toBe(0)
  expect(at([['break', 'post']])).toBeCloseTo(1 / 3)
  expect(at([['break', 'keep']])).toBe(1)
})
