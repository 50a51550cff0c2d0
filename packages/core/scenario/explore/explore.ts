import type { ScenarioSource, Scalar } from '../../schema/scenario.ts'
import { holds, type State } from '../state.ts'
import { begin, enabled, take } from '../step.ts'
import { coneOf, type Cone } from './cone.ts'
import { keyMaker } from './state-key.ts'
import { hopeless } from './hopeless.ts'

/** A reachable state that shows a fault, with the live variables only (the others are arbitrary) and one way to it. */
export type Witness = { scene: string; vars: Record<string, Scalar>; way: string[] }

export type Exploration = {
  /** False when the cap was reached: then nothing negative may be claimed (never reached, never enabled, never met). */
  complete: boolean
  states: State[]
  scenes: ReadonlySet<string>
  /** "scene/choice" of every choice that is offered in some reachable state. */
  offered: ReadonlySet<string>
  /** No choice is offered and it is no ending. One witness per scene. */
  deadEnds: Witness[]
  /** Choices go on for ever: neither an ending nor a dead end can be reached. One per scene; empty when not complete. */
  trapped: Witness[]
  /** objective -> verdicts that some reachable choice gives. */
  verdicts: ReadonlyMap<string, ReadonlySet<string>>
  /** Clues that are out in some reachable state. */
  exposed: ReadonlySet<string>
  /** Whether some ending is reached with no clue out. */
  endsUnexposed: boolean
  /** Live variables of a state. */
  live(state: State): Record<string, Scalar>
}

export const stateCap = 300_000

/**
 * Visits every reachable state once, breadth first. The scenario must be sound in its references and domains.
 * Evidence never influences state, so what can be met is decided on the transitions.
 */
export function explore(source: ScenarioSource, cap = stateCap): Exploration {
  const cone = coneOf(source)
  const keyOf = keyMaker(source, cone)
  const clues = Object.entries(source.exposure?.clues ?? {})
  const first = begin(source)
  const states: State[] = [first]
  const cameFrom: { index: number; choice: string }[] = [{ index: -1, choice: '' }]
  const seen = new Map([[keyOf(first), 0]])
  const next: number[][] = []
  const offered = new Set<string>()
  const verdicts = new Map<string, Set<string>>()
  const exposed = new Set<string>()
  const dead: number[] = []
  const endings: number[] = []
  let endsUnexposed = false
  let complete = true

  for (let index = 0; index < states.length; index += 1) {
    const state = states[index] as State // index is within bounds
    const out = clues.filter(([, clue]) => holds(clue.needs, state.vars))
    for (const [clue] of out) exposed.add(clue)
    const successors: number[] = []
    next[index] = successors
    if (source.scenes[state.scene]?.end !== undefined) {
      endings.push(index)
      endsUnexposed ||= out.length === 0
      continue
    }
    const choices = enabled(source, state)
    if (choices.length === 0) dead.push(index)
    for (const choice of choices) {
      offered.add(`${state.scene}/${choice.id}`)
      for (const [objective, verdict] of Object.entries(choice.evidence ?? {})) {
        verdicts.set(objective, (verdicts.get(objective) ?? new Set()).add(verdict))
      }
      const after = take(source, state, choice).state
      const key = keyOf(after)
      const known = seen.get(key)
      if (known !== undefined) successors.push(known)
      else if (states.length >= cap) complete = false
      else {
        seen.set(key, states.length)
        successors.push(states.length)
        states.push(after)
        cameFrom.push({ index, choice: choice.id })
      }
    }
  }

  const live = (state: State) => liveOf(cone, state)
  const witness = (index: number): Witness => {
    const state = states[index] as State // index comes from the walk above
    const way: string[] = []
    for (let at = cameFrom[index]; at && at.index >= 0; at = cameFrom[at.index]) way.unshift(at.choice)
    return { scene: state.scene, vars: live(state), way }
  }
  const onePerScene = (indices: number[]) => {
    const scenes = new Set<string>()
    return indices
      .filter((index) => !scenes.has(states[index]?.scene ?? '') && scenes.add(states[index]?.scene ?? ''))
      .map(witness)
  }
  return {
    complete,
    states,
    scenes: new Set(states.map((state) => state.scene)),
    offered,
    deadEnds: onePerScene(dead),
    trapped: complete ? onePerScene(hopeless(next, [...endings, ...dead])) : [],
    verdicts,
    exposed,
    endsUnexposed,
    live
  }
}

function liveOf(cone: Cone, state: State): Record<string, Scalar> {
  return Object.fromEntries(cone.variables.map((name) => [name, state.vars[name] as Scalar])) // begin() set every variable
}
