import type { Store, Transactor } from '../store/database.ts'
import { SYSTEM } from '../store/database.ts'
import { countDown, countUp, takePass } from '../store/people/guess-rows.ts'
import { PASS, passSince, waitUntil, type Counted } from './guess-limits.ts'

/** A try that was counted before it was weighed, so that many at once cannot slip through together. */
export type Try = { readonly ok: true; readonly counted: readonly Counted[] } | Wait
export interface Wait {
  readonly ok: false
  readonly code: 'wait'
  /** From then on the next try is weighed again. A manager can allow it at once. */
  readonly until: Date
}

/** Counts one try against all of these; when one counter is full nothing is counted, and nothing is weighed.
 *  @param pass whose pass from a manager may be used instead */
export async function countTry(
  tx: Transactor,
  tallies: readonly Counted[],
  pass: string | null,
  now: Date
): Promise<Try> {
  if (pass !== null && (await takePass(tx, pass, passSince(now), PASS.tries))) return counted(tx, [])
  const until = waitUntil(tallies, await countUp(tx, tallies))
  return until ? { ok: false, code: 'wait', until } : counted(tx, tallies)
}

/** Gives a counted try back. Wrong ones stay. */
export async function giveBack(tx: Transactor, counted: readonly Counted[]): Promise<void> {
  if (counted.length > 0) await countDown(tx, counted)
}

/** Counts in a transaction of its own: for requests, which are not given back. */
export function countAlone(store: Store, organisationId: string, tallies: readonly Counted[], now: Date): Promise<Try> {
  return store.write(organisationId, SYSTEM, (tx) => countTry(tx, tallies, null, now))
}

function counted(tx: Transactor, tallies: readonly Counted[]): Try {
  tx.unaudited('a try is counted before it is weighed; what came of it is audited')
  return { ok: true, counted: tallies }
}
