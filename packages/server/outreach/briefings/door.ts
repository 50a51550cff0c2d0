import type { Store } from '../../store/database.ts'
import { isId } from '../../store/id.ts'
import { findBriefing, lockBriefing } from '../../store/outreach/briefing-rows.ts'
import {
  findRegistration,
  giveSeats,
  markCame,
  registrationsOf,
  type RegistrationRow
} from '../../store/outreach/registration-rows.ts'
import { changeAsOperator, type Operator } from '../as-operator.ts'
import { readLink } from '../links/link.ts'
import type { Refused } from './manage.ts'

export type Received =
  | {
      readonly ok: true
      readonly person: RegistrationRow
      /** Somebody else at the door was quicker. */ readonly before: boolean
    }
  | { readonly ok: false; readonly code: 'only-waiting' | 'cancelled'; readonly person: RegistrationRow }
  | Refused<'unknown-briefing' | 'unknown-code'>

/** Who stands at the door: four letters of the ticket, the id from the list, or the last part of the ticket's address. */
export type AtTheDoor = { readonly code: string } | { readonly id: string } | { readonly link: string }

/** Somebody is here. Several may stand at the door: whoever is second is told so, and nothing is counted twice.
 *  @param seat also whoever only waits: there is room after all */
export async function receive(
  store: Store,
  who: Operator,
  briefingId: string,
  at: AtTheDoor,
  now: Date,
  seat = false
): Promise<Received> {
  const id = 'link' in at ? await readLink(store, 'ticket', at.link) : 'id' in at && isId(at.id) ? at.id : null
  return changeAsOperator(store, who, async (tx): Promise<Received> => {
    if (!isId(briefingId) || !(await lockBriefing(tx, briefingId))) return { ok: false, code: 'unknown-briefing' }
    const people = await registrationsOf(tx, briefingId)
    const person = people.find((each) => ('code' in at ? each.code === plainCode(at.code) : each.id === id))
    if (!person) return { ok: false, code: 'unknown-code' }
    if (person.state === 'cancelled') return { ok: false, code: 'cancelled', person }
    if (person.state === 'waiting') {
      if (!seat) return { ok: false, code: 'only-waiting', person }
      await giveSeats(tx, briefingId, 1, now, person.id)
    }
    if (!(await markCame(tx, person.id, now))) {
      tx.unaudited('was received before')
      return { ok: true, person, before: true }
    }
    await tx.audit('briefing.came', briefingId, { registration: person.id })
    return { ok: true, person: (await findRegistration(tx, person.id)) ?? person, before: false }
  })
}

/** It was somebody else, or a slip of the finger. */
export async function undoReceive(
  store: Store,
  who: Operator,
  briefingId: string,
  registrationId: string
): Promise<{ readonly ok: true } | Refused<'unknown-briefing' | 'unknown-code'>> {
  return changeAsOperator(store, who, async (tx) => {
    const briefing = isId(briefingId) ? await findBriefing(tx, briefingId) : null
    if (!briefing) return { ok: false as const, code: 'unknown-briefing' as const }
    const person = isId(registrationId) ? await findRegistration(tx, registrationId) : null
    if (person?.briefingId !== briefingId) return { ok: false as const, code: 'unknown-code' as const }
    if (await markCame(tx, person.id, null))
      await tx.audit('briefing.came-undone', briefingId, { registration: person.id })
    else tx.unaudited('was not marked')
    return { ok: true as const }
  })
}

/** Four letters as they are typed on any keyboard. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
