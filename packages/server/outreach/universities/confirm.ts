import type { Store } from '../../store/database.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { markLinkUsed } from '../../store/outreach/university-links.ts'
import { takeNextEmail, updateState } from '../../store/outreach/university-rows.ts'
import { addLink } from './letters.ts'
import { actBy, lookAt, refusalOf, type LinkRefusal } from './open-link.ts'

export interface Confirmation {
  readonly ok: true
  readonly university: string
  readonly office: string
  /** The address that is to be confirmed. */
  readonly email: string
  /** A correction of an address that was confirmed before. */
  readonly correction: boolean
}

/** What the link would confirm. */
export function readConfirmation(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<Confirmation | LinkRefusal> {
  return lookAt<Confirmation | LinkRefusal>(
    store,
    'confirm',
    text,
    ({ link, interest }) =>
      refusalOf(link, now) ?? {
        ok: true,
        university: interest.university,
        office: interest.office,
        email: interest.nextEmail ?? interest.email,
        correction: interest.nextEmail !== null
      }
  )
}

/** Somebody reads the mails of this address and pressed the button. From here on they hear nothing until they are invited.
 *  @returns the path to their own data */
export async function confirmInterest(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<
  { readonly ok: true; readonly own: string } | LinkRefusal | { readonly ok: false; readonly code: 'email-taken' }
> {
  try {
    return await actBy<{ ok: true; own: string } | LinkRefusal>(
      store,
      'confirm',
      text,
      async (tx, { link, interest }) => {
        const refused = refusalOf(link, now)
        if (refused) return refused
        await markLinkUsed(tx, link.id, now)
        if (interest.nextEmail !== null) await takeNextEmail(tx, interest.id)
        if (interest.state === 'interested' || interest.state === 'bounced')
          await updateState(tx, interest.id, 'confirmed', now)
        await tx.audit(interest.nextEmail === null ? 'university.confirmed' : 'university.address-changed', interest.id)
        return { ok: true, own: await addLink(tx, interest.id, 'own', now) }
      }
    )
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'email-taken' }
    throw error
  }
}
