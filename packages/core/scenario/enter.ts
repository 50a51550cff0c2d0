import type { DelayedEvent, Effect } from '../schema/scenario.ts'
import { minutesOf } from './duration.ts'
import { holds, inDrainOrder, type Pending, type State } from './state.ts'
import type { Story, StoryScene } from './story.ts'

/** A delayed event that fell due and whose condition held: what the player has to show. */
export type Happening = {
  /** Scene id, a dot, position in that scene's `after`. */
  event: string
  /** The simulated minute it fell due; may be earlier than the state's t, when time jumped over it. */
  t: number
  do: Effect[]
}

/** A scene that is named but not there. The linter proves that a checked scenario never causes this. */
export class UnknownScene extends Error {
  constructor(scene: string) {
    super(`unknown scene: ${scene}`)
    this.name = 'UnknownScene'
  }
}

export function sceneOf<S extends StoryScene>(scenes: Record<string, S>, id: string): S {
  const scene = Object.hasOwn(scenes, id) ? scenes[id] : undefined
  if (scene === undefined) throw new UnknownScene(id)
  return scene
}

/**
 * Enters a scene: time passes, what is due happens, then the scene's own timers start. The order matters: a timer of this
 * scene can not fall due at the moment it is set.
 *
 * @param cost minutes the step itself takes, so that no two steps share an instant
 */
export function enter(story: Story, before: State, id: string, cost: number): { state: State; happened: Happening[] } {
  const scene = sceneOf(story.scenes, id)
  const t = before.t + cost + minutesOf(scene.wait)
  const vars = { ...before.vars }
  const happened: Happening[] = []

  const queue = before.queue.filter((pending) => pending.due > t)
  for (const pending of before.queue.filter((each) => each.due <= t).sort(inDrainOrder)) {
    const event = eventOf(story, pending.id)
    // Looked at now, not when the timer was set: what happened in between counts, earlier events of this drain included.
    if (event === undefined || !holds(event.when, vars)) continue
    Object.assign(vars, event.set)
    happened.push({ event: pending.id, t: pending.due, do: event.do ?? [] })
  }

  scene.after.forEach((event, index) => {
    const pending: Pending = { id: `${id}.${index}`, due: t + minutesOf(event.in) }
    // The first timer wins: a second visit does not restart it.
    if (!queue.some((other) => other.id === pending.id)) queue.push(pending)
  })
  queue.sort(inDrainOrder)
  return { state: { scene: id, vars, t, queue }, happened }
}

/** The delayed event with this id, or nothing where the text no longer has it. */
export function eventOf(story: Story, id: string): DelayedEvent | undefined {
  const dot = id.lastIndexOf('.')
  const scene = id.slice(0, dot)
  return Object.hasOwn(story.scenes, scene) ? story.scenes[scene]?.after[Number(id.slice(dot + 1))] : undefined
}
