import type { Reader } from '../store/database.ts'
import { findById, type EnteringPerson } from '../store/people/person-rows.ts'
import { isAbove, reachesUnit } from '../store/people/role-rows.ts'

export type ReachRefusal = { readonly ok: false; readonly code: 'not-found' | 'not-yours' | 'above-you' }

/** Whether the actor may open this person's door: the person is in the actor's units, and holds no role above the actor's.
 *  Asked of the database each time, inside the transaction that acts, and never of what a session once said. */
export async function mayOpenDoorOf(
  reader: Reader,
  actorId: string,
  personId: string
): Promise<{ readonly ok: true; readonly person: EnteringPerson } | ReachRefusal> {
  const person = await findById(reader, personId)
  if (person === null) return { ok: false, code: 'not-found' }
  if (!(await reachesUnit(reader, actorId, person.unitId))) return { ok: false, code: 'not-yours' }
  if (await isAbove(reader, personId, actorId)) return { ok: false, code: 'above-you' }
  return { ok: true, person }
}
