import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenarioSource, type ScenarioSource, type Scalar } from '../schema/scenario.ts'
import { explore } from './explore/explore.ts'
import { begin, enabled, endingOf, replay, step, type State } from './index.ts'

const sceneIds = ['s0', 's1', 's2', 's3']
const domains: Record<string, Scalar[]> = { flag: [false, true], mood: ['calm', 'busy', 'sad'], count: [0, 1, 2] }

const assignment = fc
  .array(
    fc.constantFrom(
      ...Object.entries(domains).flatMap(([name, values]) => values.map((value) => [name, value] as const))
    ),
    { maxLength: 2 }
  )
  .map((pairs) => Object.fromEntries(pairs))
const maybe = fc.option(assignment, { nil: undefined })
const duration = fc.constantFrom('1m', '2m', '3m', '7m')
const goto = fc.constantFrom(...sceneIds, 'end')

const scene = fc.record({
  wait: fc.option(fc.constantFrom('1m', '5m'), { nil: undefined }),
  choices: fc.array(fc.record({ when: maybe, set: maybe, goto }), { minLength: 1, maxLength: 3 }),
  after: fc.array(fc.record({ in: duration, when: maybe, set: maybe }), { maxLength: 2 })
})

/** Small stories of every shape: loops, guarded dead ends, timers that set what guards read. */
const stories: fc.Arbitrary<ScenarioSource> = fc.tuple(scene, scene, scene, scene).map((scenes) =>
  scenarioSource.parse({
    format: 'scn/1', id: 'story', version: 1, title: 't', audience: ['employee'], minutes: 1, objectives: {},
    cast: {}, start: 's0',
    vars: { flag: { bool: true, init: false }, mood: { enum: domains.mood, init: 'calm' }, count: { int: [0, 2], init: 0 } },
    scenes: {
      ...Object.fromEntries(
        scenes.map(({ choices, ...rest }, index) => [
          `s${index}`, { ...rest, choices: choices.map((choice, position) => ({ ...choice, id: `c${position}`, ui: 'back', text: 'x' })) }
        ])
      ),
      end: { end: 'calm' }
    }
  })
) // prettier-ignore

/** A run that takes, at each step, the offered choice that the number points at. */
function randomPlay(source: ScenarioSource, picks: number[]): { states: State[]; choices: string[] } {
  const states = [begin(source)]
  const choices: string[] = []
  for (const pick of picks) {
    const state = states.at(-1) as State // never empty
    const offered = enabled(source, state)
    const chosen = offered[pick % Math.max(1, offered.length)]
    if (chosen === undefined) break
    const next = step(source, state, chosen.id)
    if (!next.ok) break
    choices.push(chosen.id)
    states.push(next.state)
  }
  return { states, choices }
}

const picks = fc.array(fc.nat(5), { maxLength: 40 })

test('replaying the choices of a run gives its states again', () => {
  fc.assert(
    fc.property(stories, picks, (source, list) => {
      const { states, choices } = randomPlay(source, list)
      const run = replay(source, choices)
      expect(run.ok).toBe(true)
      expect([...run.played.map(({ before }) => before), run.state]).toEqual(states)
      expect(replay(structuredClone(source), choices)).toEqual(run)
    })
  )
})

test('time only moves forward, by whole minutes, and no timer in the queue is overdue', () => {
  fc.assert(
    fc.property(stories, picks, (source, list) => {
      const { states } = randomPlay(source, list)
      states.forEach((state, index) => {
        expect(Number.isSafeInteger(state.t) && (index === 0 || state.t > (states[index - 1]?.t ?? 0))).toBe(true)
        expect(state.queue.every(({ due }) => due > state.t)).toBe(true)
      })
    })
  )
})

test('no random play finds what the explorer says is not there', () => {
  fc.assert(
    fc.property(stories, picks, (source, list) => {
      const found = explore(source)
      const last = randomPlay(source, list).states.map((state) => {
        expect(found.scenes.has(state.scene)).toBe(true)
        const offered = enabled(source, state)
        for (const choice of offered) expect(found.offered.has(`${state.scene}/${choice.id}`)).toBe(true)
        return offered.length === 0 && endingOf(source, state) === undefined ? state.scene : undefined
      })
      const deadEnd = last.at(-1)
      if (deadEnd !== undefined) expect(found.deadEnds.map((witness) => witness.scene)).toContain(deadEnd)
    }),
    { numRuns: 300 }
  )
})

test('every way the explorer names leads where it says', () => {
  fc.assert(
    fc.property(stories, (source) => {
      for (const { scene: at, vars, way } of explore(source).deadEnds) {
        const run = replay(source, way)
        expect(run).toMatchObject({ ok: true, state: { scene: at, vars } })
        expect([enabled(source, run.state), endingOf(source, run.state)]).toEqual([[], undefined])
      }
    })
  )
})

test('leaving out what cannot matter changes no finding (against an explorer that leaves out nothing)', () => {
  fc.assert(
    fc.property(stories, (source) => {
      const plain = exploreEverything(source, 4000)
      fc.pre(plain !== undefined)
      const found = explore(source)
      expect(new Set(found.deadEnds.map((witness) => witness.scene))).toEqual(plain.deadEnds)
      expect(new Set(found.trapped.map((witness) => witness.scene))).toEqual(plain.trapped)
      expect(found.scenes).toEqual(plain.scenes)
      expect(found.offered).toEqual(plain.offered)
      expect(found.states.length).toBeLessThanOrEqual(plain.count)
    }),
    { numRuns: 300 }
  )
})

/** The plainest explorer there is: the whole state is the key. */
function exploreEverything(source: ScenarioSource, cap: number) {
  const keyOf = (state: State) =>
    JSON.stringify([state.scene, state.vars, state.queue.map(({ id, due }) => [id, due - state.t])])
  const states = new Map<string, { state: State; next: string[] }>()
  const open = [begin(source)]
  const offered = new Set<string>()
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (states.has(keyOf(state))) continue
    if (states.size >= cap) return undefined
    const here = state
    const steps = enabled(source, here).flatMap((choice) => {
      offered.add(`${here.scene}/${choice.id}`)
      const next = step(source, here, choice.id)
      return next.ok ? [next.state] : []
    })
    states.set(keyOf(here), { state: here, next: steps.map(keyOf) })
    open.push(...steps)
  }
  const all = [...states.values()]
  const ended = (state: State) => endingOf(source, state) !== undefined
  const stuck = all.filter(({ state, next }) => next.length === 0 && !ended(state)).map(({ state }) => state)
  const hope = new Set(all.filter(({ next }) => next.length === 0).map(({ state }) => keyOf(state)))
  for (let grown = -1; grown !== hope.size;) {
    grown = hope.size
    for (const { state, next } of all) if (next.some((key) => hope.has(key))) hope.add(keyOf(state))
  }
  return {
    count: all.length,
    offered,
    scenes: new Set(all.map(({ state }) => state.scene)),
    deadEnds: new Set(stuck.map((state) => state.scene)),
    trapped: new Set(all.filter(({ state }) => !hope.has(keyOf(state))).map(({ state }) => state.scene))
  }
}
