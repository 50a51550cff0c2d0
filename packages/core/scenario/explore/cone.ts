import type { ScenarioSource } from '../../schema/scenario.ts'

/** What influences anything: the variables and delayed events outside this cone are left out of the state key. */
export type Cone = { variables: string[]; events: ReadonlySet<string> }

/**
 * Cone of influence. A variable is live when a choice's guard or an exposure clue reads it, or when a live event does; a
 * delayed event is live when it sets a live variable. ANYTHING NEW THAT READS VARIABLES MUST BE ADDED HERE, or the
 * explorer merges states that behave differently and is silently unsound.
 */
export function coneOf(source: ScenarioSource): Cone {
  const variables = new Set<string>()
  const read = (when: object | undefined) => Object.keys(when ?? {}).forEach((name) => variables.add(name))
  for (const scene of Object.values(source.scenes)) scene.choices.forEach((choice) => read(choice.when))
  for (const clue of Object.values(source.exposure?.clues ?? {})) read(clue.needs)

  const timers = Object.entries(source.scenes).flatMap(([id, scene]) =>
    scene.after.map((event, index) => ({ id: `${id}.${index}`, event }))
  )
  const events = new Set<string>()
  for (let grown = true; grown;) {
    grown = false
    for (const { id, event } of timers) {
      if (events.has(id) || !Object.keys(event.set ?? {}).some((name) => variables.has(name))) continue
      events.add(id)
      read(event.when)
      grown = true
    }
  }
  return { variables: Object.keys(source.vars).filter((name) => variables.has(name)), events }
}
