import { tally } from '../../people/guess-limits.ts'
import { countAlone } from '../../people/guessing.ts'
import type { Store, Transactor } from '../../store/database.ts'
import { deleteLetters } from '../../store/outreach/university-letters.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import {
  deleteInterest,
  updateRegistration,
  updateState,
  type InterestRow,
  type InterestState,
  type Registration
} from '../../store/outreach/university-rows.ts'
import type { Writing } from './letters.ts'
import { actBy, lookAt, refusalOf, type LinkRefusal } from './open-link.ts'
import { askNewAddress, mailTo } from './register.ts'
import { readRegistration, type RegistrationProblems, type TypedRegistration } from './registration.ts'

/** Everything that is stored about somebody who registered, as they see it. */
export interface OwnRegistration extends Registration {
  readonly ok: true
  readonly revision: number
  readonly nextEmail: string | null
  readonly state: InterestState
  readonly registeredAt: Date
  /** A space was made from the invitation: it is theirs and stays when the registration goes. */
  readonly hasSpace: boolean
  /** The operators wrote something down about this registration. */
  readonly notes: string
  /** When this link ends. */
  readonly until: Date
}

export function readOwn(store: Store, text: string, now: Date = new Date()): Promise<OwnRegistration | LinkRefusal> {
  return lookAt<OwnRegistration | LinkRefusal>(store, 'own', text, ({ link, interest }) => {
    const refused = refusalOf(link, now)
    if (refused) return refused
    const { university, office, contact, email, need, students, starting, revision, nextEmail, state, registeredAt } =
      interest
    const told = { university, office, contact, email, need, students, starting }
    const { notes } = interest
    const until = link.expiresAt
    return { ok: true, ...told, revision, nextEmail, state, registeredAt, hasSpace: state === 'set-up', notes, until }
  })
}

export type OwnSaved =
  | { readonly ok: true; /** The new address has to be confirmed first. */ readonly confirm: boolean }
  | LinkRefusal
  | { readonly ok: false; readonly code: 'changed' | 'too-many' }
  | { readonly ok: false; readonly code: 'problems'; readonly problems: RegistrationProblems }

/** Corrects what we know. Another address counts once the link that goes there has been used. */
export async function saveOwn(
  store: Store,
  text: string,
  typed: TypedRegistration,
  revision: number,
  writing: Writing
): Promise<OwnSaved> {
  const read = readRegistration(typed)
  if (!read.ok) return { ok: false, code: 'problems', problems: read.problems }
  if (!(await mayWriteTo(store, text, read.value.email, writing.now))) return { ok: false, code: 'too-many' }
  return byOwnLink<OwnSaved>(store, text, writing.now, async (tx, interest) => {
    const { email } = read.value
    const nextEmail = email.toLowerCase() === interest.email.toLowerCase() ? null : email
    if (!(await updateRegistration(tx, interest.id, { ...read.value, nextEmail }, revision)))
      return { ok: false, code: 'changed' }
    await tx.audit('university.corrected', interest.id)
    const confirm = nextEmail !== null && nextEmail !== interest.nextEmail
    if (confirm) await askNewAddress(tx, interest, nextEmail, writing)
    return { ok: true, confirm }
  })
}

/** Whoever holds the link says where the next letter goes and what stands in it: few an hour, and few to any one address. */
async function mayWriteTo(store: Store, text: string, email: string, now: Date): Promise<boolean> {
  const found = await lookAt(store, 'own', text, ({ interest }, { organisationId }) => ({ interest, organisationId }))
  if ('ok' in found) return true // what is wrong with the link is said by whoever acts by it
  const { interest, organisationId } = found
  const known = [interest.email, interest.nextEmail].some((each) => each?.toLowerCase() === email.toLowerCase())
  if (known) return true
  const tallies = [tally('mail-from', interest.id, now), tally('mail-to', mailTo(email), now)]
  return (await countAlone(store, organisationId, tallies, now)).ok
}

/** Removes the registration, its links and its letters, sent ones too. Only that something was deleted is noted, not whose it was. */
export function deleteOwn(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | LinkRefusal> {
  return byOwnLink<{ ok: true } | LinkRefusal>(store, text, now, async (tx, interest) => {
    await forget(tx, interest.id)
    return { ok: true }
  })
}

/** Deletes what one registration left anywhere. For the link, the operator and the job. */
export async function forget(tx: Transactor, interestId: string): Promise<void> {
  await deleteLetters(tx, interestId)
  await deleteInterest(tx, interestId)
  await tx.audit('university.deleted', interestId)
}

/** Not this time: no invitation comes, an open one stops working. */
export function declineOwn(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | LinkRefusal> {
  return byOwnLink<{ ok: true } | LinkRefusal>(store, text, now, async (tx, interest) => {
    if (interest.state === 'set-up') return { ok: false, code: 'link-used' }
    await revokeLinks(tx, interest.id, 'set-up', now)
    await updateState(tx, interest.id, 'declined', now)
    await tx.audit('university.declined', interest.id)
    return { ok: true }
  })
}

/** Takes "not this time" back: on the list again, as before. */
export function returnOwn(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | LinkRefusal> {
  return byOwnLink<{ ok: true } | LinkRefusal>(store, text, now, async (tx, interest) => {
    if (interest.state !== 'declined') return { ok: false, code: 'link-used' }
    await updateState(tx, interest.id, interest.confirmedAt ? 'confirmed' : 'interested', now)
    await tx.audit('university.returned', interest.id)
    return { ok: true }
  })
}

/** Acts by a link to the own data, as long as it is good. It may be used many times. */
function byOwnLink<T>(
  store: Store,
  text: string,
  now: Date,
  work: (tx: Transactor, interest: InterestRow) => Promise<T>
): Promise<T | LinkRefusal> {
  return actBy<T | LinkRefusal>(store, 'own', text, async (tx, { link, interest }) => {
    return refusalOf(link, now) ?? work(tx, interest)
  })
}
