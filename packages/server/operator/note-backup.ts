import { openStoreAt } from '../store/database.ts'
import { beginJob, endJob } from '../store/jobs/job-rows.ts'
import type { DatabasePlace } from '../store/place.ts'
import { BACKUP } from './health.ts'

/** Writes down that a backup was made, for the operator's page. A backup is good without it: a database of an older version has no
 *  place for the note, and a full disk takes none. */
export async function noteBackup(place: DatabasePlace, detail: Readonly<Record<string, number>>): Promise<void> {
  try {
    const store = await openStoreAt(place)
    try {
      await beginJob(store, BACKUP, new Date(), 0)
      await endJob(store, BACKUP, { now: new Date(), trouble: null, detail })
    } finally {
      await store.close()
    }
  } catch {
    // said above: nothing is lost
  }
}
