import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { removeActivation } from '../store/people/activation-rows.ts'
import { clearTallies } from '../store/people/guess-rows.ts'
import { lockNumber, numberHolders, unitsBelow, type JoinUnit, type NumberHolder } from '../store/people/join-rows.ts'
import { insertPerson } from '../store/people/person-rows.ts'
import { putPin } from '../store/people/pin-rows.ts'
import { addressSubject } from './address.ts'
import { tally, type Scope } from './guess-limits.ts'
import { countAlone, type Wait } from './guessing.ts'
import { readName, readNumber } from './import/cells.ts'
import { numberSubject, sameName } from './number.ts'
import { hashPin } from './pin-hash.ts'
import { pinProblem, plainDigits, type PinProblem } from './pin-rules.ts'
import type { Door } from './places.ts'
import { enter, type Browser, type Entered } from './sign-in.ts'

export type { JoinUnit } from '../store/people/join-rows.ts'

export interface Joining {
  readonly number: string
  readonly name: string
  readonly pin: string
  /** Which unit below the door; '' where there is none to choose. */
  readonly unitId: string
  readonly locale: string | null
}
export interface JoinRefusal {
  readonly ok: false
  readonly code:
    | PinProblem
    | 'number-missing'
    | 'number-odd'
    | 'number-taken'
    | 'name-missing'
    | 'name-long'
    | 'name-odd'
    | 'unit-missing'
}
export interface JoinWait {
  readonly ok: false
  readonly code: 'wait-join'
  readonly until: Date
}

/** The units somebody at this door chooses among; empty: the door itself is the unit. */
export function unitsAt(store: Store, door: Door): Promise<JoinUnit[]> {
  return store.read(door.organisationId, (reader) => unitsBelow(reader, door.unitId))
}

/** Join code, number, name and a PIN: in, at once, where an administrator allows it (open mode, until a day). Made for a lecture hall:
 *  hundreds from one address within minutes.
 *
 *  A number is somebody's the moment it is used. It opens nothing that is there already: a number with a PIN, with a role, of somebody
 *  who left or with another name on the list is refused, and that is counted, so that nobody goes through numbers here. */
export async function joinAtOnce(
  store: Store,
  door: Door,
  typed: Joining,
  browser: Browser,
  now: Date = new Date()
): Promise<Entered | JoinRefusal | JoinWait> {
  if (!door.atOnce) throw new Error('This door lets nobody in at once.')
  const [number, name, pin] = [readNumber(typed.number), readName(typed.name), plainDigits(typed.pin)]
  if (!number.ok) return { ok: false, code: number.code === 'number-missing' ? 'number-missing' : 'number-odd' }
  if (!name.ok) return { ok: false, code: nameProblem(name.code) }
  const problem = pinProblem(pin, number.value)
  if (problem) return { ok: false, code: problem }
  const units = await unitsAt(store, door)
  const unitId = units.length === 0 ? door.unitId : units.find(({ id }) => id === typed.unitId)?.id
  if (unitId === undefined) return { ok: false, code: 'unit-missing' }

  const counted = await count(store, door, ['join-unit', 'join-address'], browser, now)
  if (!counted.ok) return { ...counted, code: 'wait-join' }
  const who = { number: number.value, name: name.value, unitId, locale: typed.locale }
  const free = await store.read(door.organisationId, (reader) => numberHolders(reader, who.number, door.unitId))
  if (free.some((holder) => !mayBecome(holder, who.name))) return taken(store, door, browser, now)

  const hash = await hashPin(pin)
  const entered = await store.write(door.organisationId, SYSTEM, (tx) => letIn(tx, door, who, hash, browser))
  return entered.ok ? entered : taken(store, door, browser, now)
}

/** Somebody of the list whom nobody has been yet, and who says the same name. */
const mayBecome = (holder: NumberHolder, name: string) =>
  holder.active && holder.within && !holder.hasPin && !holder.hasRole && sameName(holder.name, name)

async function letIn(
  tx: Transactor,
  door: Door,
  who: { readonly number: string; readonly name: string; readonly unitId: string; readonly locale: string | null },
  hash: string,
  browser: Browser
): Promise<Entered | { readonly ok: false }> {
  await lockNumber(tx, who.number)
  const holders = await numberHolders(tx, who.number, door.unitId)
  if (holders.some((holder) => !mayBecome(holder, who.name))) return { ok: false }
  const id = holders[0]?.id ?? newId()
  if (holders.length === 0) await insertPerson(tx, { id, ...who })
  await putPin(tx, id, hash)
  await removeActivation(tx, id)
  await clearTallies(tx, numberSubject(who.number), null) // of somebody who tried this number before it was anyone's
  await tx.audit('person.joined', id, { by: 'at once', number: who.number, listed: holders.length > 0 })
  return enter(tx, id, 'request', browser)
}

async function taken(store: Store, door: Door, browser: Browser, now: Date): Promise<JoinRefusal | JoinWait> {
  const counted = await count(store, door, ['taken-unit', 'taken-address'], browser, now)
  return counted.ok ? { ok: false, code: 'number-taken' } : { ...counted, code: 'wait-join' }
}

function count(
  store: Store,
  door: Door,
  [unit, address]: readonly [Scope, Scope],
  browser: Browser,
  now: Date
): Promise<{ readonly ok: true } | Wait> {
  const tallies = [tally(unit, door.unitId, now), tally(address, addressSubject(browser.address), now)]
  return countAlone(store, door.organisationId, tallies, now)
}

function nameProblem(code: string): 'name-missing' | 'name-long' | 'name-odd' {
  if (code === 'name-missing') return 'name-missing'
  return code === 'name-too-long' ? 'name-long' : 'name-odd'
}
