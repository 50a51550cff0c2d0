import { operatingOrganisation } from '../people/operators.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { describeOrganisation, eraseNow } from '../store/operator/organisation-rows.ts'
import { organisationIds } from '../store/training/rebuild.ts'

/** Erases the organisations whose days of grace are over. One after the other, each in one transaction: gone as a whole or not at all.
 *  What stays is one line in the record of the operators: that there was one of this name, and when it went. */
export async function eraseOrganisations(store: Store, { now }: { readonly now: Date }): Promise<{ erased: number }> {
  const own = await operatingOrganisation(store)
  let erased = 0
  for (const id of await organisationIds(store)) {
    const row = await store.read(id, describeOrganisation)
    if (!row?.eraseAt || row.eraseAt > now || id === own) continue
    const gone = await store.write(id, SYSTEM, async (tx) => {
      tx.unaudited('its record goes with it; the record of the operators keeps one line')
      return eraseNow(tx, now)
    })
    if (!gone) continue
    erased += 1
    if (own !== null)
      await store.write(own, SYSTEM, (tx) =>
        tx.audit('operator.organisation.erased', id, { slug: row.slug, name: row.name, people: row.people })
      )
  }
  return { erased }
}
