import { begin, clockAt, enabled, step } from '@hinoyojin/core/scenario/index.ts'
import type { Happening, State } from '@hinoyojin/core/scenario/index.ts'
import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import type { LearnerChoice, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'

/** A notification that came while time passed. */
export type Arrival = { id: string; text: string; from?: string; clock: string }

/** One scene as it was lived through: what it shows, when, what could be done and what was done. */
export type Part = {
  index: number
  scene: string
  /** The gesture that led here; absent in the first scene. */
  by?: LearnerChoice
  clock: string
  day: number
  /** Simulated minutes since the scene before. */
  passed: number
  at?: string
  end?: string
  title?: string
  arrivals: Arrival[]
  blocks: Block[]
  choices: LearnerChoice[]
  took?: LearnerChoice
}

/** Replays the answers: the same for the first visit, for going on, and for another device. Pure. */
export function play(story: LearnerScenario, answers: { place: string; choice: string }[]): Part[] {
  let state = begin(story)
  const parts = [partOf(story, state, 0, 0, [])]
  for (const { place, choice } of answers) {
    const here = parts[parts.length - 1]
    const by = here?.choices.find((each) => each.id === choice)
    const next = step(story, state, choice)
    if (!here || here.scene !== place || !by || !next.ok) break
    here.took = by
    parts.push({ ...partOf(story, next.state, parts.length, next.state.t - state.t, next.happened), by })
    state = next.state
  }
  return parts
}

function partOf(story: LearnerScenario, state: State, index: number, passed: number, happened: Happening[]): Part {
  const scene = story.scenes[state.scene]
  const arrivals = happened.flatMap(({ event, t, do: effects }) =>
    effects.flatMap((effect, at) =>
      'notify' in effect
        ? [{ id: `${event}.${at}`, text: effect.notify, from: effect.from, clock: clockAt(story.clock, t).clock }]
        : []
    )
  )
  return {
    index,
    scene: state.scene,
    ...clockAt(story.clock, state.t),
    passed,
    at: scene?.at,
    end: scene?.end,
    title: scene?.title,
    arrivals,
    blocks: scene?.show ?? [],
    choices: enabled(story, state)
  }
}
