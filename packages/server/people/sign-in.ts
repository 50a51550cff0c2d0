import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { clearTallies } from '../store/people/guess-rows.ts'
import { findByNumber, type EnteringPerson } from '../store/people/person-rows.ts'
import { holdPin, isKnownDevice, rememberDevice } from '../store/people/pin-rows.ts'
import { deviceHash, newDevice } from './device.ts'
import { KNOWN_DEVICES, strangerTallies, tally, type Counted } from './guess-limits.ts'
import { countTry, giveBack, type Wait } from './guessing.ts'
import { numberSubject, plainNumber } from './number.ts'
import { inTurn } from './one-address.ts'
import { verifyPin } from './pin-hash.ts'
import { plainDigits } from './pin-rules.ts'
import { beginSession, type NewSession } from './sessions.ts'

/** Where someone stands: the organisation, and the unit whose poster or remembered door it is. */
export interface Place {
  readonly organisationId: string
  readonly unitId: string
}

/** What is known of the browser. */
export interface Browser {
  /** The device cookie, read by readDevice; null: none. */
  readonly device: string | null
  readonly address: string
  /** What the person will recognise it by: deviceLabel(user-agent). */
  readonly label: string | null
  /** The person said that many use it. */
  readonly shared: boolean
}

export interface Entered {
  readonly ok: true
  readonly session: NewSession
  /** To be kept in the device cookie; null on a shared tablet, which is nobody's. */
  readonly device: string | null
}

export interface WrongPin {
  readonly ok: false
  readonly code: 'wrong'
}

/** Number and PIN. The same answer, in the same time, for a wrong PIN and for a number that does not exist. */
export async function signInByPin(
  store: Store,
  place: Place,
  typed: { readonly number: string; readonly pin: string },
  browser: Browser,
  now: Date = new Date()
): Promise<Entered | WrongPin | Wait> {
  return inTurn(browser.address, () => weigh(store, place, typed, browser, now))
}

async function weigh(
  store: Store,
  place: Place,
  typed: { readonly number: string; readonly pin: string },
  browser: Browser,
  now: Date
): Promise<Entered | WrongPin | Wait> {
  const number = plainNumber(typed.number)
  const pin = plainDigits(typed.pin)
  const guess = await store.write(place.organisationId, SYSTEM, (tx) => countGuess(tx, place, number, browser, now))
  if (!guess.ok) return guess
  const right = await verifyPin(pin, guess.person?.pinHash ?? null)
  return store.write(place.organisationId, { personId: guess.person?.id ?? null }, async (tx) => {
    const { person } = guess
    if (right && person?.pinHash && (await holdPin(tx, person.id, person.pinHash))) {
      await giveBack(tx, guess.counted)
      if (guess.counted.length === 0) await clearTallies(tx, numberSubject(number), null) // a pass was for getting in, it ends here
      return enter(tx, person.id, 'pin', browser)
    }
    await tx.audit('sign-in.failed', person?.id ?? 'unknown number', { known: guess.known, unit: place.unitId })
    return { ok: false, code: 'wrong' }
  })
}

/** Begins the session and remembers the browser, unless many use it. */
export async function enter(
  tx: Transactor,
  personId: string,
  method: 'pin' | 'activation' | 'request',
  browser: Browser
): Promise<Entered> {
  const session = await beginSession(tx, { personId, method, shared: browser.shared, device: browser.label })
  if (browser.shared) return { ok: true, session, device: null }
  const device = browser.device ?? newDevice()
  await rememberDevice(tx, personId, deviceHash(device), KNOWN_DEVICES)
  return { ok: true, session, device }
}

interface Guess {
  readonly ok: true
  readonly person: EnteringPerson | null
  readonly known: boolean
  readonly counted: readonly Counted[]
}

async function countGuess(
  tx: Transactor,
  place: Place,
  number: string,
  browser: Browser,
  now: Date
): Promise<Guess | Wait> {
  const person = await findByNumber(tx, number, null)
  const hash = deviceHash(browser.device ?? '')
  // Asked in any case: a number that does not exist must not answer quicker.
  const known = await isKnownDevice(tx, person?.id ?? NOBODY, hash)
  const subject = numberSubject(person?.number ?? number)
  const tallies = known
    ? [tally('person-device', `${subject}|${hash.toString('base64url')}`, now)]
    : strangerTallies(
        { scopes: ['person', 'person-hour'], subject, unitId: place.unitId, address: browser.address },
        now
      )
  const counted = await countTry(tx, tallies, subject, now)
  return counted.ok ? { ok: true, person, known, counted: counted.counted } : counted
}

const NOBODY = '00000000-0000-7000-8000-000000000000'
