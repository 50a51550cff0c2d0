import type { Exploration } from '@hinoyojin/core/scenario/explore/explore.ts'
import type { State } from '@hinoyojin/core/scenario/state.ts'
import { enabled, endingOf, step } from '@hinoyojin/core/scenario/step.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { Counterfactual, ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import type { Located } from '../../read/shaped.ts'
import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/**
 * "The same evening, one choice changed" must be playable to an ending. Two sides: each counterfactual fits at least one
 * reachable state, and wherever `took` can be chosen at least one counterfactual of that (at, took) fits. So an author
 * with one counterfactual has it proven everywhere, and may write several where the evening depends on what went before.
 */
export const counterfactualNotLegal: Rule = {
  name: 'counterfactual-not-legal',
  code: 'E045',
  flagged: story({ 'then: [sleep, calm]': 'then: [sleep, see]' }),
  passing: story(),
  check: (module) => exploredScenarios(module).flatMap(({ text, found }) => inScenario(text, found))
}

function inScenario(text: Located<ScenarioSource>, found: Exploration): Problem[] {
  const source = text.value
  const all = source.debrief?.counterfactuals ?? []
  const path = (index: number) => ['debrief', 'counterfactuals', index]
  const args = ({ at, took, instead, then }: Counterfactual) => ({ name: at, took, instead, then: then.join(' → ') })
  return all.flatMap((one, index) => {
    const here = found.states.filter(
      (state) => state.scene === one.at && enabled(source, state).some(({ id }) => id === one.took)
    )
    if (one.took === one.instead) return [finding('E045', text, path(index), { kind: 'same', ...args(one) })]
    if (!here.some((state) => plays(source, state, one))) {
      if (!found.complete) return [] // the state it fits may lie beyond the cap
      return [finding('E045', text, path(index), { kind: 'never', ...args(one) }, here[0] && found.live(here[0]))]
    }
    const siblings = all.filter(({ at, took }) => at === one.at && took === one.took)
    const uncovered =
      siblings[0] === one ? here.find((state) => !siblings.some((sibling) => plays(source, state, sibling))) : undefined
    return uncovered
      ? [finding('E045', text, path(index), { kind: 'not-everywhere', ...args(one) }, found.live(uncovered))]
      : []
  })
}

function plays(source: ScenarioSource, from: State, { instead, then }: Counterfactual): boolean {
  let state = from
  for (const choice of [instead, ...then]) {
    const stepped = step(source, state, choice)
    if (!stepped.ok) return false
    state = stepped.state
  }
  return endingOf(source, state) !== undefined
}
