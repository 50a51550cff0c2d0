import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { addressSubject } from '../../people/address.ts'
import { tally } from '../../people/guess-limits.ts'
import { countAlone } from '../../people/guessing.ts'
import { readEmail } from '../../people/import/cells.ts'
import { operatingOrganisation } from '../../people/operators.ts'
import { hashOf } from '../../people/secrets.ts'
import { SYSTEM, type Store, type Transactor } from '../../store/database.ts'
import { newId } from '../../store/id.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { deleteLetters } from '../../store/outreach/university-letters.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import {
  insertInterest,
  lockInterestByEmail,
  updateRegistration,
  updateState,
  type InterestState,
  type Registration
} from '../../store/outreach/university-rows.ts'
import { addLink, CONFIRM_DAYS, dayOf, writeLetter, writeToStranger, type Writing } from './letters.ts'
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
  const to = { id, locale: from.locale, ...registration }
  if (before) {
    await updateRegistration(tx, id, { ...registration, nextEmail: null }, before.revision)
    await confirmAnew(tx, { ...to, state: before.state }, email, from)
  } else {
    await insertInterest(tx, id, to, from.now)
    await sendConfirmation(tx, to, email, from)
  }
  await tx.audit('university.registered', id)
}

/** A new link to the own data, for whoever types the address of a registration: the old mail is gone, or its link ran out. The answer is the
 *  same whether there is such a registration or not. */
export async function askForOwnLink(
  store: Store,
  typedEmail: string,
  from: Writing & { readonly address: string }
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'not-open' | 'odd' }> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { ok: false, code: 'not-open' }
  const email = readEmail(typedEmail)
  if (!email.ok || email.value === null) return { ok: false, code: 'odd' }
  const to = email.value
  const tallies = [
    tally('mail-to', mailTo(to), from.now),
    tally('mail-address', addressSubject(`university ${from.address}`), from.now)
  ]
  if (!(await countAlone(store, organisationId, tallies, from.now)).ok) return { ok: true }
  await store.write(organisationId, SYSTEM, async (tx) => {
    const interest = await lockInterestByEmail(tx, to)
    if (interest === null) return tx.unaudited('nobody registered with this address')
    if (interest.confirmedAt === null) await confirmAnew(tx, interest, interest.email, from)
    else await writeLetter(tx, interest, { template: 'university-again', email: interest.email, values: {} }, from)
    await tx.audit('university.asked-again', interest.id)
  })
  return { ok: true }
}

/** The counter of letters about registrations to one address. */
export const mailTo = (email: string) => hashOf(`university:${email.toLowerCase()}`).toString('base64url')

/** Begins to wait for a confirmation once more. Letters that came back say nothing about the one that goes out now. */
export async function confirmAnew(
  tx: Transactor,
  to: Parameters<typeof writeLetter>[1] & { readonly state: InterestState },
  email: string,
  writing: Writing
): Promise<void> {
  if (to.state === 'bounced') await deleteLetters(tx, to.id)
  await updateState(tx, to.id, 'interested', writing.now)
  await sendConfirmation(tx, to, email, writing)
}

/** The letter with the link that confirms a registration. */
export async function sendConfirmation(
  tx: Transactor,
  to: Parameters<typeof writeLetter>[1],
  email: string,
  writing: Writing
): Promise<void> {
  const values = await confirming(tx, to, writing)
  await writeLetter(tx, to, { template: 'university-confirm', email, values }, writing)
}

/** The letter that asks whether the next one may go to this address instead. It may be anybody's: it opens nothing else. */
export async function askNewAddress(
  tx: Transactor,
  to: { readonly id: string; readonly locale: string },
  email: string,
  writing: Writing
): Promise<void> {
  await writeToStranger(tx, to, { template: 'university-address', email, values: await confirming(tx, to, writing) })
}

/** A new confirming link; the ones before stop working. */
async function confirming(
  tx: Transactor,
  to: { readonly id: string; readonly locale: string },
  { origin, now }: Writing
): Promise<{ url: string; until: string }> {
  await revokeLinks(tx, to.id, 'confirm', now)
  return { url: origin + (await addLink(tx, to.id, 'confirm', now)), until: dayOf(now, CONFIRM_DAYS, to.locale) }
}
