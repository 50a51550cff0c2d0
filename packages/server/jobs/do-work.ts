import type { Store } from '../store/database.ts'
import { beginJob, endJob } from '../store/jobs/job-rows.ts'
import type { Moment, Work } from './work.ts'

/** A server that died in the middle of a piece of work holds it up for so long. */
const LEASE_MINUTES = 30

export type Done =
  | { readonly ok: true; readonly detail: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly code: 'busy' }
  | { readonly ok: false; readonly code: 'failed'; readonly trouble: string }

/** Does one piece of work and writes down how it went. Never twice at the same time, whoever asks: the timetable of this server, of
 *  another one, or an operator. */
export async function doWork(store: Store, { name, run }: Work, moment: Moment): Promise<Done> {
  if (!(await beginJob(store, name, moment.now, LEASE_MINUTES))) return { ok: false, code: 'busy' }
  const end = (trouble: string | null, detail = {}) => endJob(store, name, { now: new Date(), trouble, detail })
  try {
    const detail = (await run(store, moment)) ?? {}
    await end(null, detail)
    return { ok: true, detail }
  } catch (error) {
    const trouble = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 1000)
    await end(trouble)
    return { ok: false, code: 'failed', trouble }
  }
}
