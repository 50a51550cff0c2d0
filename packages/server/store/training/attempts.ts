import { z } from 'zod'
import type { Reader, Transactor } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const attempt = z.object({
  id: z.string(),
  person_id: z.string(),
  course_id: z.string(),
  cycle: z.number(),
  module_id: z.string(),
  activity_id: z.string(),
  pack_hash: z.string(),
  seed: z.number(),
  seq: z.number(),
  study_ms: z.number(),
  started_at: z.date(),
  finished_at: z.date().nullable()
})
export type AttemptRow = z.infer<typeof attempt>

const answer = z.object({ seq: z.number(), place: z.string(), choice: z.string() })
export type AnswerRow = z.infer<typeof answer>

/** One attempt of the organisation, whoever's it is: the caller compares the person. */
export async function attemptById(reader: Reader, id: string): Promise<AttemptRow | undefined> {
  const sql = sqlOf(reader)
  const found = await sql`
    select id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed, seq, study_ms, started_at, finished_at
    from attempt where organisation_id = ${reader.organisationId} and id = ${id}`
  return rows(attempt, found)[0]
}

export async function answersOf(reader: Reader, attemptId: string): Promise<AnswerRow[]> {
  const sql = sqlOf(reader)
  return rows(
    answer,
    await sql`select seq, place, choice from response_event
      where organisation_id = ${reader.organisationId} and attempt_id = ${attemptId} order by seq`
  )
}

export type ActivityKey = { personId: string; courseId: string; cycle: number; moduleId: string; activityId: string }

/** The newest attempt at an activity, finished or not. */
export async function latestAttempt(reader: Reader, key: ActivityKey): Promise<AttemptRow | undefined> {
  const sql = sqlOf(reader)
  const found = await sql`
    select id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed, seq, study_ms, started_at, finished_at
    from attempt
    where organisation_id = ${reader.organisationId} and person_id = ${key.personId} and course_id = ${key.courseId}
      and cycle = ${key.cycle} and module_id = ${key.moduleId} and activity_id = ${key.activityId}
    order by started_at desc, id desc limit 1`
  return rows(attempt, found)[0]
}

export async function insertAttempt(
  tx: Transactor,
  id: string,
  key: ActivityKey,
  packHash: string,
  seed: number
): Promise<void> {
  await sqlOf(tx)`
    insert into attempt (organisation_id, id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed)
    values (${tx.organisationId}, ${id}, ${key.personId}, ${key.courseId}, ${key.cycle}, ${key.moduleId}, ${key.activityId},
            ${packHash}, ${seed})`
}

/** Begins a course for a person, or finds it begun: the release is pinned here and does not change until the cycle ends. */
export async function pinRelease(
  tx: Transactor,
  key: { personId: string; courseId: string; cycle: number },
  release: { hash: string; total: number }
): Promise<string> {
  const sql = sqlOf(tx)
  await sql`
    insert into course_progress (organisation_id, person_id, course_id, cycle, release_hash, total)
    values (${tx.organisationId}, ${key.personId}, ${key.courseId}, ${key.cycle}, ${release.hash}, ${release.total})
    on conflict do nothing`
  const [row] = rows(
    z.object({ release_hash: z.string() }),
    await sql`select release_hash from course_progress where organisation_id = ${tx.organisationId}
      and person_id = ${key.personId} and course_id = ${key.courseId} and cycle = ${key.cycle}`
  )
  return row?.release_hash ?? release.hash
}
