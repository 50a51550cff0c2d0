import type { Store } from '../store/database.ts'
import { assignmentsOf, type DueAssignment } from '../store/management/assignments.ts'

export type { DueAssignment } from '../store/management/assignments.ts'

/** What applies to this person now: one entry per course and cycle, soonest due date first, those without one last.
 *  `dueOn` is a day (YYYY-MM-DD) in the organisation's time zone, their own when they joined late. Empty for people who left. */
export async function assignmentsFor(
  store: Store,
  who: { readonly organisationId: string; readonly personId: string }
): Promise<DueAssignment[]> {
  return store.read(who.organisationId, (reader) => assignmentsOf(reader, who.personId))
}
