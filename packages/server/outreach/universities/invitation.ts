import type { Transactor } from '../../store/database.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import { updateState, type InterestRow } from '../../store/outreach/university-rows.ts'
import { addLink, dayOf, INVITATION_DAYS, writeLetter, type Writing } from './letters.ts'

/** The letter with the personal link for setting up; links sent before stop working. */
export async function sendInvitation(tx: Transactor, interest: InterestRow, writing: Writing): Promise<void> {
  await revokeLinks(tx, interest.id, 'set-up', writing.now)
  const url = writing.origin + (await addLink(tx, interest.id, 'set-up', writing.now))
  const until = dayOf(writing.now, INVITATION_DAYS, interest.locale)
  const { email } = interest
  await writeLetter(tx, interest, { template: 'university-invite', email, values: { url, until } }, writing)
  await updateState(tx, interest.id, 'invited', writing.now)
}
