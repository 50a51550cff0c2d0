import type { ScenarioSource, Scalar, Variable } from '../../schema/scenario.ts'
import type { State } from '../state.ts'
import type { Cone } from './cone.ts'

/**
 * Two states with the same key behave the same for ever. Time itself is not in it, but the REMAINING delay of every live
 * timer is: leaving that out once hid a real dead end (the "looper" story). The queue is kept in drain order, so the key
 * does not depend on the order in which timers were set.
 *
 * Numbers are written as characters: there may be 300,000 keys, and short ones are looked up faster.
 */
export function keyMaker(source: ScenarioSource, cone: Cone): (state: State) => string {
  const scenes = new Map(Object.keys(source.scenes).map((id, index) => [id, sign(index)]))
  const events = new Map([...cone.events].map((id, index) => [id, sign(index)]))
  const live = cone.variables.map((name) => ({ name, signOf: signer(source.vars[name]) }))
  return (state) => {
    let key = scenes.get(state.scene) ?? ''
    for (const { name, signOf } of live) key += signOf(state.vars[name])
    for (const { id, due } of state.queue) {
      const event = events.get(id)
      if (event !== undefined) key += event + sign(due - state.t)
    }
    return key
  }
}

/** Values by their place in the domain: an author's enum value may contain anything. */
function signer(variable: Variable | undefined): (value: Scalar | undefined) => string {
  if (variable !== undefined && 'int' in variable) return (value) => sign(Number(value) - variable.int[0])
  const values: Scalar[] = variable !== undefined && 'enum' in variable ? variable.enum : [false, true]
  const signs = new Map(values.map((value, index) => [value, sign(index)]))
  return (value) => (value === undefined ? '' : (signs.get(value) ?? ''))
}

/** A whole number from 0 as one character, or as a mark and more of them; none is the beginning of another. */
function sign(number: number): string {
  const base = 0x8000
  return number < base ? String.fromCharCode(number) : `\uffff${sign(Math.floor(number / base))}${sign(number % base)}`
}
