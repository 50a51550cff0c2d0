import { operatingOrganisation } from '../../people/operators.ts'
import { SYSTEM, type Store } from '../../store/database.ts'
import { findBriefing, lockBriefing, type BriefingRow } from '../../store/outreach/briefing-rows.ts'
import {
  cancelRegistrationRow,
  findRegistration,
  registrationsOf,
  type RegistrationRow
} from '../../store/outreach/registration-rows.ts'
import { readLink } from '../links/link.ts'
import { deskAt, sendLetter, type Moment } from './letters.ts'
import { moveUp } from './seats.ts'

export interface Ticket {
  readonly briefing: BriefingRow
  readonly registration: RegistrationRow
  /** Place in the waiting list, from 1; null with a seat or after cancelling. */
  readonly place: number | null
}

/** What a link in a mail leads to. null: not ours, or erased after the session. Changes nothing. */
export async function ticketOf(store: Store, link: string): Promise<Ticket | null> {
  const organisationId = await operatingOrganisation(store)
  const id = await readLink(store, 'ticket', link)
  if (organisationId === null || id === null) return null
  return store.read(organisationId, async (reader) => {
    const registration = await findRegistration(reader, id)
    const briefing = registration && (await findBriefing(reader, registration.briefingId))
    if (!registration || !briefing) return null
    const waiting = (await registrationsOf(reader, briefing.id)).filter(({ state }) => state === 'waiting')
    const at = waiting.findIndex((each) => each.id === id)
    return { briefing, registration, place: at < 0 ? null : at + 1 }
  })
}

export type GivenUp = { readonly ok: true } | { readonly ok: false; readonly code: 'unknown-ticket' | 'over' }

/** Gives a seat or a place in the waiting list back; whoever waits longest moves up. A second press changes nothing. */
export async function giveUp(store: Store, link: string, moment: Moment): Promise<GivenUp> {
  const organisationId = await operatingOrganisation(store)
  const id = await readLink(store, 'ticket', link)
  if (organisationId === null || id === null) return { ok: false, code: 'unknown-ticket' }
  const desk = await deskAt(store, moment)
  return store.write(organisationId, SYSTEM, async (tx): Promise<GivenUp> => {
    const found = await findRegistration(tx, id)
    if (!found || !(await lockBriefing(tx, found.briefingId))) return { ok: false, code: 'unknown-ticket' }
    const registration = await findRegistration(tx, id) // as it stands now that nobody else can change it
    const briefing = await findBriefing(tx, found.briefingId)
    if (!registration || !briefing) return { ok: false, code: 'unknown-ticket' }
    if (briefing.startsAt <= moment.now) return { ok: false, code: 'over' }
    if (!(await cancelRegistrationRow(tx, id, moment.now))) {
      tx.unaudited('was given back before')
      return { ok: true }
    }
    await tx.audit('briefing.given-up', briefing.id, { registration: id })
    await sendLetter(tx, 'briefing-given-up', { ...briefing, sequence: briefing.sequence + 1 }, registration, desk)
    const after = await findBriefing(tx, briefing.id)
    if (after) await moveUp(tx, after, desk)
    return { ok: true }
  })
}
