import type { Transactor } from '../store/database.ts'
import { deleteChecksOf } from '../store/diagnosis/personal-rows.ts'
import { wasIn } from '../store/people/pin-rows.ts'

/** How somebody else can now come in as this person: by a slip, a link, the door of the shop, or an address of the person's to which
 *  links are sent (`address` was changed, `role` made links possible). */
export type WayIn = 'slip' | 'link' | 'door' | 'address' | 'role'

/**
 * Somebody else holds a way in as this person. What is for the person's eyes alone goes before anybody could look, and the person is
 * told (reset-notice.ts), unless they have never been in. Figures of quarters that have ended are not touched.
 */
export async function anotherWayIn(tx: Transactor, personId: string, way: WayIn): Promise<void> {
  if (tx.actor.personId === personId) return
  await deleteChecksOf(tx, personId)
  if (await wasIn(tx, personId)) await tx.audit('way-in.given', personId, { way })
}

/** Somebody came in by a way that was made by another. What was written since it was made goes as well. */
export async function cameInByAnother(tx: Transactor, personId: string): Promise<void> {
  await deleteChecksOf(tx, personId)
}
