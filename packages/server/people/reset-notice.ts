import type { Store } from '../store/database.ts'
import { lastWayInByAnother, type WayInRow } from '../store/people/pin-rows.ts'
import type { SignedIn } from './signed-in.ts'

/** Long enough for somebody who works on Saturdays only. */
const DAYS = 30
const DAY_MS = 86_400_000

/**
 * Whoever renews a PIN holds the slip, and could use it; so does whoever makes a link or changes the address that links go to. So the
 * person is told who did it, when they come in again.
 *
 * @returns null when nobody else did so in the last 30 days; `by` is null when the name is no longer known
 */
export async function resetNotice(store: Store, who: SignedIn, now: Date = new Date()): Promise<WayInRow | null> {
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  return store.read(who.organisationId, (reader) => lastWayInByAnother(reader, who.personId, since))
}
