import type { Store } from '../store/database.ts'
import { lastResetByAnother } from '../store/people/pin-rows.ts'
import type { SignedIn } from './signed-in.ts'

/** Long enough for somebody who works on Saturdays only. */
const DAYS = 30
const DAY_MS = 86_400_000

/**
 * Whoever renews a PIN holds the slip, and could use it. So the person is told who did it, when they come in again.
 *
 * @returns null when nobody else renewed it in the last 30 days; `by` is null when the name is no longer known
 */
export async function resetNotice(
  store: Store,
  who: SignedIn,
  now: Date = new Date()
): Promise<{ readonly at: Date; readonly by: string | null } | null> {
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  return store.read(who.organisationId, (reader) => lastResetByAnother(reader, who.personId, since))
}
