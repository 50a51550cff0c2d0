import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import type { Store } from '../../store/database.ts'
import { readSpace, writeStep, type SpaceRow } from '../../store/outreach/university-steps.ts'

/** The guided set-up after the space is there, in its order. Each can be left for later and stands in the settings. */
export const STEPS = ['key', 'faculties', 'entry', 'courses', 'languages', 'poster'] as const
export type Step = (typeof STEPS)[number]

/** How far the set-up is. */
export async function setUpOf(
  store: Store,
  who: Asker
): Promise<{ readonly ok: true; readonly space: SpaceRow } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const space = await readSpace(reader)
    if (!space) throw new Error('This organisation does not exist.')
    return { ok: true as const, space }
  })
}

/** Notes that a step was done, or that it can wait. What was done stays done. */
export async function noteStep(
  store: Store,
  who: Asker,
  step: Step,
  state: 'done' | 'later'
): Promise<{ readonly ok: true } | NotAllowed> {
  return changeAsAdministrator<{ ok: true }>(store, who, async (tx) => {
    const before = (await readSpace(tx))?.steps[step]
    tx.unaudited('what is changed in a step is audited there')
    if (before !== 'done') await writeStep(tx, step, state)
    return { ok: true }
  })
}

/** The first step that nobody has looked at, after this one; null: none is left. */
export function nextStep(steps: SpaceRow['steps'], after: Step | null): Step | null {
  const from = after === null ? 0 : STEPS.indexOf(after) + 1
  return (
    [...STEPS.slice(from), ...STEPS.slice(0, from)].find((step) => steps[step] === undefined && step !== after) ?? null
  )
}
