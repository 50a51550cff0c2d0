import type { Store } from '../store/database.ts'
import { jobStates, type JobState } from '../store/jobs/job-rows.ts'
import { asOperator, type Asker, type NotAllowed } from './as-operator.ts'

export type { JobState } from '../store/jobs/job-rows.ts'

/** How each piece of scheduled work last went. */
export function jobsSeen(
  store: Store,
  who: Asker
): Promise<{ readonly ok: true; readonly jobs: readonly JobState[] } | NotAllowed> {
  return asOperator(store, who, async () => ({ ok: true as const, jobs: await jobStates(store) }))
}
