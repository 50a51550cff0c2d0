import type { Reader } from '../store/database.ts'
import { findById, type EnteringPerson } from '../store/people/person-rows.ts'
import { isAbove, reachesUnit, type Acting } from '../store/people/role-rows.ts'

/** Who asks: a signed-in manager or administrator. Their reach is looked up, not believed; but a role that this session does not
 *  carry (see SignedIn.heldBack) does not count, or six digits would open every door of the organisation. */
export interface Helper extends Acting {
  readonly organisationId: string
}

export type ReachRefusal = { readonly ok: false; readonly code: 'not-found' | 'not-yours' | 'above-you' }

/** Whether the actor may open this person's door: the person is in the actor's units, and holds no role above the actor's.
 *  Asked of the database each time, inside the transaction that acts, and never of what a session once said. */
export async function mayOpenDoorOf(
  reader: Reader,
  actor: Acting,
  personId: string
): Promise<{ readonly ok: true; readonly person: EnteringPerson } | ReachRefusal> {
  const person = await findById(reader, personId)
  if (person === null) return { ok: false, code: 'not-found' }
  if (!(await reachesUnit(reader, actor, person.unitId))) return { ok: false, code: 'not-yours' }
  if (await isAbove(reader, personId, actor)) return { ok: false, code: 'above-you' }
  return { ok: true, person }
}
