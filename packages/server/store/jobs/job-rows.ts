import { z } from 'zod'
import type { Store } from '../database.ts'
import { call, rows } from '../sql.ts'

/** One piece of work begins, unless it is being done already (by this server or another). A server that died in the middle holds
 *  nobody up for longer than the lease. @returns false when somebody is at it */
export async function beginJob(store: Store, name: string, now: Date, leaseMinutes: number): Promise<boolean> {
  const { count } = await call(
    store,
    (sql) => sql`
    insert into job_state as j (name, started_at, finished_at) values (${name}, ${now}, null)
    on conflict (name) do update set started_at = excluded.started_at, finished_at = null
      where j.finished_at is not null or j.started_at < ${now}::timestamptz - make_interval(mins => ${leaseMinutes})`
  )
  return count > 0
}

/** @param trouble null: it went well */
export async function endJob(
  store: Store,
  name: string,
  end: { readonly now: Date; readonly trouble: string | null; readonly detail: Readonly<Record<string, number>> }
): Promise<void> {
  await call(
    store,
    (sql) => sql`
    update job_state set finished_at = ${end.now}, trouble = ${end.trouble}, detail = ${JSON.stringify(end.detail)}::text::jsonb,
      failures = case when ${end.trouble}::text is null then 0 else failures + 1 end
    where name = ${name}`
  )
}

const state = z.object({
  name: z.string(),
  started_at: z.date().nullable(),
  finished_at: z.date().nullable(),
  trouble: z.string().nullable(),
  failures: z.number(),
  detail: z.record(z.string(), z.number())
})
export type JobState = z.infer<typeof state>

export async function jobStates(store: Store): Promise<JobState[]> {
  return rows(state, await call(store, (sql) => sql`select * from job_state order by name`))
}
