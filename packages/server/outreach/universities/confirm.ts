import type { Store, Transactor } from '../../store/database.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { markLinkUsed, revokeLinks } from '../../store/outreach/university-links.ts'
import { takeNextEmail, updateState, type InterestRow } from '../../store/outreach/university-rows.ts'
import { sendInvitation } from './invitation.ts'
import { addLink, type Writing } from './letters.ts'
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
        // At a new address somebody else may be reading.
        university: interest.nextEmail === null ? interest.university : '',
        office: interest.nextEmail === null ? interest.office : '',
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
  writing: Writing
): Promise<
  { readonly ok: true; readonly own: string } | LinkRefusal | { readonly ok: false; readonly code: 'email-taken' }
> {
  try {
    return await actBy<{ ok: true; own: string } | LinkRefusal>(
      store,
      'confirm',
      text,
      async (tx, { link, interest }) => {
        const { now } = writing
        const refused = refusalOf(link, now)
        if (refused) return refused
        await markLinkUsed(tx, link.id, now)
        if (interest.nextEmail !== null) await moveTo(tx, interest, interest.nextEmail, writing)
        else if (interest.state === 'interested' || interest.state === 'bounced')
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

/** From now on the new address is theirs and the old one nobody's: what was sent there opens nothing any more, and an invitation that was
 *  under way goes out anew. */
async function moveTo(tx: Transactor, interest: InterestRow, email: string, writing: Writing): Promise<void> {
  await takeNextEmail(tx, interest.id)
  await revokeLinks(tx, interest.id, 'own', writing.now)
  const invited = interest.invitedAt !== null && ['invited', 'opened', 'bounced'].includes(interest.state)
  if (invited) await sendInvitation(tx, { ...interest, email }, writing)
  else if (interest.state === 'interested' || interest.state === 'bounced')
    await updateState(tx, interest.id, 'confirmed', writing.now)
}
