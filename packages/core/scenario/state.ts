import type { Scalar } from '../schema/scenario.ts'

/** A delayed event that has been registered and has not fallen due. */
export type Pending = {
  /** Scene id, a dot, position in that scene's `after`: a pure function of the text. */
  id: string
  /** Simulated minutes from the start. */
  due: number
}

export type State = {
  scene: string
  vars: Record<string, Scalar>
  /** Simulated minutes from the start of the story. */
  t: number
  /** In the order in which they will be drained: by due, then by id. */
  queue: Pending[]
}

/** Whether all given variables equal the given values; true where nothing is asked. */
export function holds(when: Record<string, Scalar> | undefined, vars: Record<string, Scalar>): boolean {
  if (when === undefined) return true
  return Object.keys(when).every((name) => Object.hasOwn(vars, name) && vars[name] === when[name])
}

/**
 * The order of a drain depends on (due, id) only. Insertion order must not matter: the explorer merges states by their
 * key, and two states that drain differently would be merged into one.
 */
export function inDrainOrder(a: Pending, b: Pending): number {
  return a.due - b.due || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
