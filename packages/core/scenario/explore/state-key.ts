import type { ScenarioSource, Scalar, Variable } from '../../schema/scenario.ts'
import type { State } from '../state.ts'
import type { Cone } from './cone.ts'

/**
 * Two states with the same key behave the same for ever. Time itself is not in it, but the REMAINING delay of every live
 * timer is: leaving that out once hid a real dead end (the "looper" story). The queue is kept in drain order, so the key
 * does not depend on the order in which timers were set.
 */
export function keyMaker(source: ScenarioSource, cone: Cone): (state: State) => string {
  const read = cone.variables.map((name) => {
    const codeOf = coder(source.vars[name])
    return (state: State) => codeOf(state.vars[name])
  })
  return (state) => {
    let key = state.scene
    for (const codeOf of read) key += `|${codeOf(state)}`
    for (const { id, due } of state.queue) if (cone.events.has(id)) key += `;${id}@${due - state.t}`
    return key
  }
}

/** Values by their place in the domain: an author's enum value may contain any separator. */
function coder(variable: Variable | undefined): (value: Scalar | undefined) => number {
  if (variable !== undefined && 'enum' in variable) {
    const places = new Map(variable.enum.map((value, index) => [value, index]))
    return (value) => places.get(String(value)) ?? -1
  }
  return (value) => Number(value)
}
