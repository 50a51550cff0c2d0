import { SYSTEM, type Store } from '../store/database.ts'
import { forgetOldChecks } from '../store/diagnosis/personal-rows.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { takeSnapshots } from './snapshots.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long things are kept. The page tells people the same days: apps/web/src/words/check.ts. */
const KEPT_DAYS = { answers: 14, open: 60, results: 366 }

/**
 * Scheduled work, once a day: makes the figures of quarters that have ended, then forgets what the personal checks no longer need.
 * May be called at any time, twice, and after a day of silence.
 */
export async function forgetChecks(store: Store, { now }: { now: Date }): Promise<{ snapshots: number }> {
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  let snapshots = 0
  for (const organisationId of await organisationIds(store)) {
    snapshots += await takeSnapshots(store, organisationId, now)
    await store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('what is forgotten when its time is over was told on the page')
      const { answers, open, results } = KEPT_DAYS
      await forgetOldChecks(tx, { answers: before(answers), open: before(open), results: before(results) })
    })
  }
  return { snapshots }
}
