import { SYSTEM, type Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { findByNumber } from '../store/people/person-rows.ts'
import { closeRequest, findRequest, insertRequest, lockRequest, useRequest } from '../store/people/request-rows.ts'
import { addressSubject } from './address.ts'
import { tally } from './guess-limits.ts'
import { countAlone, type Wait } from './guessing.ts'
import { plainNumber } from './number.ts'
import { hashPin } from './pin-hash.ts'
import { pinProblem, plainDigits, type PinProblem } from './pin-rules.ts'
import type { Door } from './places.ts'
import { enter, type Browser, type Entered } from './sign-in.ts'
import { newToken, readToken } from './token.ts'

/** A manager comes by within a shift; after that the person asks again. */
const WAIT_HOURS = 12

export interface Asked {
  readonly ok: true
  /** For the cookie of the waiting browser. */
  readonly ticket: string
}
export interface AskRefusal {
  readonly ok: false
  readonly code: PinProblem | 'number-unknown' | 'name-missing' | 'name-long'
}

/** Stands before the poster without a slip: number (or, in an open organisation, a name) and a PIN of one's own choice. A manager
 *  then confirms. Holding the poster's code is what allows us to say that a number is unknown; each such answer is counted.
 *  @param before the ticket of an earlier request of this browser, which the new one replaces */
export async function askToEnter(
  store: Store,
  door: Door,
  typed: { readonly number: string; readonly name: string; readonly pin: string; readonly locale: string | null },
  browser: { readonly address: string; readonly before: string | null },
  now: Date = new Date()
): Promise<Asked | AskRefusal | Wait> {
  const open = door.entryMode === 'open'
  const number = open ? '' : plainNumber(typed.number)
  const pin = plainDigits(typed.pin)
  const name = open ? typed.name.normalize('NFC').trim().replace(/\s+/g, ' ') : null
  if (name === '') return { ok: false, code: 'name-missing' }
  if (name !== null && name.length > 80) return { ok: false, code: 'name-long' }
  const problem = pinProblem(pin, number || null)
  if (problem) return { ok: false, code: problem }

  const tallies = [tally('ask-unit', door.unitId, now), tally('ask-address', addressSubject(browser.address), now)]
  const counted = await countAlone(store, door.organisationId, tallies, now)
  if (!counted.ok) return counted
  const person = open
    ? null
    : await store.read(door.organisationId, (reader) => findByNumber(reader, number, door.unitId))
  if (!open && person === null) return { ok: false, code: 'number-unknown' }

  const [pinHash, ticket] = [await hashPin(pin), newToken(door.organisationId)]
  await withdrawRequest(store, browser.before)
  return store.write(door.organisationId, SYSTEM, async (tx) => {
    const request = {
      id: newId(),
      unitId: person?.unitId ?? door.unitId,
      personId: person?.id ?? null,
      name,
      locale: typed.locale
    }
    await insertRequest(tx, { ...request, pinHash, secretHash: ticket.hash, hours: WAIT_HOURS })
    await tx.audit('entry.asked', request.id, { person: request.personId, unit: request.unitId })
    return { ok: true, ticket: ticket.text }
  })
}

export type Waiting =
  | { readonly state: 'waiting'; /** Two digits on both screens: "the phone that shows 47". */ readonly mark: string }
  | { readonly state: 'approved'; readonly number: string | null }
  | { readonly state: 'refused' | 'expired' | 'used' | 'unknown' }

/** How the request of this browser stands. Asked every few seconds; changes nothing. */
export async function requestState(store: Store, ticket: string | null): Promise<Waiting> {
  const token = readToken(ticket)
  const request = token && (await store.read(token.organisationId, (reader) => findRequest(reader, token.hash)))
  if (!request) return { state: 'unknown' }
  if (request.state === 'waiting') return { state: 'waiting', mark: markOf(request.id) }
  if (request.state === 'approved') return { state: 'approved', number: request.number }
  return { state: request.state }
}

/** Turns an approved request into a session, once. null: not approved, or claimed already. */
export async function claimEntry(
  store: Store,
  ticket: string | null,
  browser: Browser
): Promise<(Entered & { organisationId: string }) | null> {
  const token = readToken(ticket)
  if (token === null) return null
  const entered = await store.write(token.organisationId, SYSTEM, async (tx) => {
    const request = await findRequest(tx, token.hash)
    const personId = request && (await useRequest(tx, request.id))
    if (!personId) return { ok: false } as const
    return enter(tx, personId, 'request', browser)
  })
  return entered.ok ? { ...entered, organisationId: token.organisationId } : null
}

/** The browser does not wait any more. */
export async function withdrawRequest(store: Store, ticket: string | null): Promise<void> {
  const token = readToken(ticket)
  if (token === null) return
  await store.write(token.organisationId, SYSTEM, async (tx) => {
    const request = await findRequest(tx, token.hash)
    const locked = request && (await lockRequest(tx, request.id))
    if (!locked) return { ok: false }
    await closeRequest(tx, locked.id, 'refused', null)
    await tx.audit('entry.withdrawn', locked.id)
    return { ok: true }
  })
}

/** Tells two phones apart that wait for the same person. Comes from the random end of the id, so nothing has to be stored. */
export function markOf(requestId: string): string {
  return String(Number.parseInt(requestId.slice(-4), 16) % 100).padStart(2, '0')
}
