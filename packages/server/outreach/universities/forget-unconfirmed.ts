import { operatingOrganisation } from '../../people/operators.ts'
import { SYSTEM, type Store } from '../../store/database.ts'
import { unconfirmedBefore } from '../../store/outreach/university-rows.ts'
import { CONFIRM_DAYS } from './letters.ts'
import { forget } from './own.ts'

/** Deletes registrations that nobody confirmed within a week. May run at any time, twice, and after a day of silence. */
export async function forgetUnconfirmed(
  store: Store,
  { now }: { readonly now: Date }
): Promise<{ readonly deleted: number }> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { deleted: 0 }
  return store.write(organisationId, SYSTEM, async (tx) => {
    const ids = await unconfirmedBefore(tx, new Date(now.getTime() - CONFIRM_DAYS * 24 * 60 * 60 * 1000))
    for (const id of ids) await forget(tx, id)
    if (ids.length === 0) tx.unaudited('nothing was left lying')
    return { deleted: ids.length }
  })
}
