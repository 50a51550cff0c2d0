import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { findActivation, putActivation, useActivation, type ActivationRow } from '../store/people/activation-rows.ts'
import { clearTallies } from '../store/people/guess-rows.ts'
import { findByNumber } from '../store/people/person-rows.ts'
import { putPin } from '../store/people/pin-rows.ts'
import { endSessions } from '../store/people/session-rows.ts'
import { cameInByAnother } from './another-way-in.ts'
import { codeHash, newCode, readCode } from './code.ts'
import { strangerTallies } from './guess-limits.ts'
import { countTry, giveBack, type Wait } from './guessing.ts'
import { numberSubject, plainNumber } from './number.ts'
import { hashPin } from './pin-hash.ts'
import { pinProblem, plainDigits, type PinProblem } from './pin-rules.ts'
import { enter, type Browser, type Entered, type Place } from './sign-in.ts'
import { newToken, readToken } from './token.ts'

const DAY = 24 * 60 * 60 * 1000

/** What stands on a slip. Known only at this moment: the database keeps hashes. */
export interface Slip {
  readonly personId: string
  /** Eight characters; print them with printedCode. */
  readonly code: string
  /** Path of the QR code; put the origin before it. */
  readonly path: string
  readonly expiresAt: Date
}

/** Makes a slip inside a transaction; an older one of the same person becomes void. Audits.
 *  @param days how long it opens the door */
export async function makeSlip(tx: Transactor, personId: string, days: number): Promise<Slip> {
  const [code, token] = [newCode(), newToken(tx.organisationId, 16)]
  const expiresAt = new Date(Date.now() + days * DAY)
  await putActivation(tx, { personId, codeHash: codeHash(personId, code), tokenHash: token.hash, expiresAt })
  await tx.audit('activation.made', personId, { days })
  return { personId, code, path: `/activate/${token.text}`, expiresAt }
}

export type SlipState =
  | { readonly ok: true; readonly personId: string; readonly name: string; readonly number: string | null }
  | { readonly ok: false; readonly code: 'slip-unknown' | 'slip-used' | 'slip-expired' }

/** Whose slip this is; looking does not use it up. */
export async function readSlip(store: Store, text: string): Promise<SlipState> {
  const token = readToken(text, 16)
  if (token === null) return { ok: false, code: 'slip-unknown' }
  return stateOf(await store.read(token.organisationId, (reader) => findActivation(reader, { tokenHash: token.hash })))
}

export type ActivationRefusal = {
  readonly ok: false
  readonly code: PinProblem | 'slip-unknown' | 'slip-used' | 'slip-expired'
}

/** QR code and a PIN of one's own choice: the person is in. Works once. */
export async function activateByToken(
  store: Store,
  text: string,
  pin: string,
  browser: Browser
): Promise<Entered | ActivationRefusal> {
  const token = readToken(text, 16)
  const slip = await readSlip(store, text)
  if (token === null || !slip.ok) return slip.ok ? { ok: false, code: 'slip-unknown' } : slip
  return choosePin(store, token.organisationId, slip, pin, browser)
}

/** Number and the typed code of the slip: whose slip this is. Tries are counted, and a number that does not exist looks the same. */
export async function checkTypedCode(
  store: Store,
  place: Place,
  typed: { readonly number: string; readonly code: string },
  address: string,
  now: Date = new Date()
): Promise<SlipState | Wait> {
  const [number, code] = [plainNumber(typed.number), readCode(typed.code)]
  return store.write(place.organisationId, SYSTEM, async (tx) => {
    const person = await findByNumber(tx, number, null)
    const subject = numberSubject(person?.number ?? number)
    const tallies = strangerTallies({ scopes: ['code'], subject, unitId: place.unitId, address }, now)
    const counted = await countTry(tx, tallies, subject, now)
    if (!counted.ok) return counted
    const found =
      person && code && (await findActivation(tx, { personId: person.id, codeHash: codeHash(person.id, code) }))
    if (found) await giveBack(tx, counted.counted)
    else await tx.audit('activation.failed', person?.id ?? 'unknown number', { unit: place.unitId })
    return stateOf(found || null)
  })
}

/** Number, typed code and a PIN: the person is in. */
export async function activateByCode(
  store: Store,
  place: Place,
  typed: { readonly number: string; readonly code: string; readonly pin: string },
  browser: Browser,
  now: Date = new Date()
): Promise<Entered | ActivationRefusal | Wait> {
  const problem = pinProblem(plainDigits(typed.pin), plainNumber(typed.number))
  if (problem) return { ok: false, code: problem }
  const slip = await checkTypedCode(store, place, typed, browser.address, now)
  return slip.ok ? choosePin(store, place.organisationId, slip, typed.pin, browser) : slip
}

async function choosePin(
  store: Store,
  organisationId: string,
  slip: { readonly personId: string; readonly number: string | null },
  typed: string,
  browser: Browser
): Promise<Entered | ActivationRefusal> {
  const pin = plainDigits(typed)
  const problem = pinProblem(pin, slip.number)
  if (problem) return { ok: false, code: problem }
  const hash = await hashPin(pin)
  return store.write(organisationId, { personId: slip.personId }, async (tx) => {
    if (!(await useActivation(tx, slip.personId))) return { ok: false, code: 'slip-used' }
    await cameInByAnother(tx, slip.personId) // nobody makes a slip for oneself
    await putPin(tx, slip.personId, hash)
    await endSessions(tx, slip.personId)
    if (slip.number !== null) await clearTallies(tx, numberSubject(slip.number), null)
    await tx.audit('pin.chosen', slip.personId, { by: 'activation' })
    return enter(tx, slip.personId, 'activation', browser)
  })
}

function stateOf(row: ActivationRow | null): SlipState {
  if (row === null) return { ok: false, code: 'slip-unknown' }
  if (row.state !== 'open') return { ok: false, code: row.state === 'used' ? 'slip-used' : 'slip-expired' }
  return { ok: true, personId: row.personId, name: row.name, number: row.number }
}
