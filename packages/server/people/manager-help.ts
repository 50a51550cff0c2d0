import type { Store } from '../store/database.ts'
import { isId } from '../store/id.ts'
import { deleteChecksOf } from '../store/diagnosis/personal-rows.ts'
import { clearTallies } from '../store/people/guess-rows.ts'
import { forgetDevices, removePin } from '../store/people/pin-rows.ts'
import { refuseAll } from '../store/people/request-rows.ts'
import { endSessions } from '../store/people/session-rows.ts'
import { makeSlip, type Slip } from './activation.ts'
import { anotherWayIn } from './another-way-in.ts'
import { numberSubject } from './number.ts'
import { mayOpenDoorOf, type Helper, type ReachRefusal } from './reach.ts'

/** A slip handed over in the shop is used the same day. */
const RESET_DAYS = 3
/** Printed ahead of the first day. */
const PRINTED_DAYS = 30

/** The PIN is gone, everyone signed in as this person is out, and a new slip opens the door once. Whoever holds the slip could use it, so
 *  what is for the person's eyes alone is gone too. */
export async function resetPin(
  store: Store,
  actor: Helper,
  personId: string
): Promise<
  { readonly ok: true; readonly slip: Slip; readonly name: string; readonly number: string | null } | ReachRefusal
> {
  if (!isId(personId)) return { ok: false, code: 'not-found' }
  return store.write(actor.organisationId, actor, async (tx) => {
    const reach = await mayOpenDoorOf(tx, actor, personId)
    if (!reach.ok) return reach
    const { name, number } = reach.person
    await removePin(tx, personId)
    if (personId !== actor.personId) await deleteChecksOf(tx, personId)
    await forgetDevices(tx, personId)
    await refuseAll(tx, personId)
    const ended = await endSessions(tx, personId)
    if (number !== null) await clearTallies(tx, numberSubject(number), null)
    await tx.audit('pin.reset', personId, { ended })
    return { ok: true, slip: await makeSlip(tx, personId, RESET_DAYS), name, number }
  })
}

/** "Try again now": forgets the wrong tries counted against this person, and lets the next five be weighed at once. */
export async function allowAgain(
  store: Store,
  actor: Helper,
  personId: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | ReachRefusal> {
  if (!isId(personId)) return { ok: false, code: 'not-found' }
  return store.write(actor.organisationId, actor, async (tx) => {
    const reach = await mayOpenDoorOf(tx, actor, personId)
    if (!reach.ok) return reach
    if (reach.person.number !== null) await clearTallies(tx, numberSubject(reach.person.number), now)
    await tx.audit('sign-in.allowed-again', personId)
    return { ok: true }
  })
}

/** Slips for many, to be printed. People out of reach, or with a role above the actor's, are left out of the answer. */
export async function makeSlips(
  store: Store,
  actor: Helper,
  personIds: readonly string[],
  days: number = PRINTED_DAYS
): Promise<(Slip & { readonly name: string; readonly number: string | null })[]> {
  return store.write(actor.organisationId, actor, async (tx) => {
    const slips = []
    for (const personId of personIds.filter(isId)) {
      const reach = await mayOpenDoorOf(tx, actor, personId)
      if (!reach.ok) continue
      await anotherWayIn(tx, personId, 'slip')
      slips.push({ ...(await makeSlip(tx, personId, days)), name: reach.person.name, number: reach.person.number })
    }
    await tx.audit('activation.slips-made', actor.personId, { asked: personIds.length, made: slips.length })
    return slips
  })
}
