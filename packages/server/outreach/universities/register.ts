import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { addressSubject } from '../../people/address.ts'
import { tally } from '../../people/guess-limits.ts'
import { countAlone } from '../../people/guessing.ts'
import { operatingOrganisation } from '../../people/operators.ts'
import { hashOf } from '../../people/secrets.ts'
import { SYSTEM, type Store, type Transactor } from '../../store/database.ts'
import { newId } from '../../store/id.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import {
  insertInterest,
  lockInterestByEmail,
  updateRegistration,
  type Registration
} from '../../store/outreach/university-rows.ts'
import { addLink, CONFIRM_DAYS, dayOf, writeLetter, type Writing } from './letters.ts'
import { readRegistration, type RegistrationProblems, type TypedRegistration } from './registration.ts'

export type Registered =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-open' }
  | { readonly ok: false; readonly code: 'problems'; readonly problems: RegistrationProblems }

/** Whether anybody is there to read registrations: an installation without operators takes none. */
export async function takesRegistrations(store: Store): Promise<boolean> {
  return (await operatingOrganisation(store)) !== null
}

/** Notes an interest and sends the link that confirms it. Whoever knows an address learns nothing here about whether it is registered: the
 *  answer is the same, and only the mail says so.
 *  @param from.address where the form came from: too many letters to one address, or asked for from one, are not sent */
export async function registerInterest(
  store: Store,
  typed: TypedRegistration,
  from: Writing & { readonly locale: LocaleId; readonly address: string }
): Promise<Registered> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { ok: false, code: 'not-open' }
  const read = readRegistration(typed)
  if (!read.ok) return { ok: false, code: 'problems', problems: read.problems }
  const to = mailTo(read.value.email)
  const tallies = [
    tally('mail-to', to, from.now),
    tally('mail-address', addressSubject(`university ${from.address}`), from.now)
  ]
  if (!(await countAlone(store, organisationId, tallies, from.now)).ok) return { ok: true }
  const note = () => store.write(organisationId, SYSTEM, (tx) => noteInterest(tx, read.value, from))
  try {
    await note()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await note() // the same address twice at the same moment: now it is there
  }
  return { ok: true }
}

async function noteInterest(
  tx: Transactor,
  registration: Registration,
  from: Writing & { readonly locale: LocaleId }
): Promise<void> {
  const before = await lockInterestByEmail(tx, registration.email)
  const { email } = registration
  if (before?.confirmedAt) {
    // It may be somebody else who typed this address: nothing is changed, its owner is told how to change it.
    await writeLetter(tx, before, { template: 'university-again', email, values: {} }, from)
    return tx.audit('university.asked-again', before.id)
  }
  const id = before?.id ?? newId()
  if (before) {
    await updateRegistration(tx, id, { ...registration, nextEmail: null }, before.revision)
    await revokeLinks(tx, id, 'confirm', from.now)
  } else await insertInterest(tx, id, { ...registration, locale: from.locale }, from.now)
  await sendConfirmation(tx, { id, locale: from.locale, ...registration }, email, from)
  await tx.audit('university.registered', id)
}

/** The counter of letters about registrations to one address. */
export const mailTo = (email: string) => hashOf(`university:${email.toLowerCase()}`).toString('base64url')

/** The letter with the link that confirms an address. */
export async function sendConfirmation(
  tx: Transactor,
  to: Parameters<typeof writeLetter>[1],
  email: string,
  writing: Writing
): Promise<void> {
  const url = writing.origin + (await addLink(tx, to.id, 'confirm', writing.now))
  const until = dayOf(writing.now, CONFIRM_DAYS, to.locale)
  await writeLetter(tx, to, { template: 'university-confirm', email, values: { url, until } }, writing)
}
