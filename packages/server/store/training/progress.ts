import { z } from 'zod'
import type { Reader } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const progress = z.object({
  course_id: z.string(),
  cycle: z.number(),
  release_hash: z.string(),
  done: z.number(),
  total: z.number(),
  study_ms: z.number(),
  started_at: z.date(),
  finished_at: z.date().nullable()
})
export type ProgressRow = z.infer<typeof progress>

/** What one person has begun. */
export async function progressOf(reader: Reader, personId: string): Promise<ProgressRow[]> {
  const sql = sqlOf(reader)
  const found = await sql`
    select course_id, cycle, release_hash, done, total, study_ms, started_at, finished_at from course_progress
    where organisation_id = ${reader.organisationId} and person_id = ${personId} order by started_at`
  return rows(progress, found)
}

const activity = z.object({
  course_id: z.string(),
  cycle: z.number(),
  module_id: z.string(),
  activity_id: z.string(),
  attempts: z.number(),
  finished_at: z.date().nullable(),
  begun: z.boolean(),
  updated_at: z.date(),
  study_ms: z.number()
})
export type ActivityRow = z.infer<typeof activity>

/** Per activity: whether it is finished, or begun and left. */
export async function activitiesOf(reader: Reader, personId: string): Promise<ActivityRow[]> {
  const sql = sqlOf(reader)
  const found = await sql`
    select course_id, cycle, module_id, activity_id, count(*) as attempts, max(finished_at) as finished_at,
           bool_or(finished_at is null and seq > 0) as begun, max(updated_at) as updated_at, sum(study_ms) as study_ms
    from attempt where organisation_id = ${reader.organisationId} and person_id = ${personId}
    group by course_id, cycle, module_id, activity_id`
  return rows(activity, found)
}

const reached = z.object({
  module_id: z.string(),
  activity_id: z.string(),
  objective: z.string(),
  verdict: z.enum(['met', 'partial', 'missed']),
  at: z.date()
})

/** The newest evidence of one person, per activity and objective. */
export async function evidenceOf(
  reader: Reader,
  personId: string,
  courseId: string,
  cycle: number
): Promise<z.infer<typeof reached>[]> {
  const sql = sqlOf(reader)
  const found = await sql`
    select distinct on (a.module_id, a.activity_id, e.objective) a.module_id, a.activity_id, e.objective, e.verdict, a.finished_at as at
    from attempt a join evidence e on e.organisation_id = a.organisation_id and e.attempt_id = a.id
    where a.organisation_id = ${reader.organisationId} and a.person_id = ${personId}
      and a.course_id = ${courseId} and a.cycle = ${cycle} and a.finished_at is not null
    order by a.module_id, a.activity_id, e.objective, a.finished_at desc`
  return rows(reached, found)
}
