import { z } from 'zod'
import type { Evidence } from '@hinoyojin/core/schema/record.ts'
import type { Reader, Store, Transactor } from '../database.ts'
import { call, rows, sqlOf } from '../sql.ts'

/** Every organisation there is: for work that goes through all of them, one after the other. */
export async function organisationIds(store: Store): Promise<string[]> {
  const found = await call(store, (sql) => sql`select organisation_ids() as id`)
  return rows(z.object({ id: z.string() }), found).map(({ id }) => id)
}

const finished = z.object({ id: z.string(), pack_hash: z.string(), activity_id: z.string() })

/** Finished attempts after this id, in order of id, a page at a time. */
export async function finishedAttempts(
  reader: Reader,
  after: string | null,
  limit: number
): Promise<z.infer<typeof finished>[]> {
  const sql = sqlOf(reader)
  return rows(
    finished,
    await sql`select id, pack_hash, activity_id from attempt
      where organisation_id = ${reader.organisationId} and finished_at is not null and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit}`
  )
}

export async function replaceEvidence(tx: Transactor, attemptId: string, evidence: Evidence[]): Promise<void> {
  const sql = sqlOf(tx)
  await sql`delete from evidence where organisation_id = ${tx.organisationId} and attempt_id = ${attemptId}`
  await sql`insert into evidence (organisation_id, attempt_id, objective, verdict, because)
    select ${tx.organisationId}, ${attemptId}, e.objective, e.verdict, e.because
    from jsonb_to_recordset(${JSON.stringify(evidence)}::text::jsonb) as e (objective text, verdict text, because int[])`
}

/** Recounts everybody's progress from the finished attempts. */
export async function recountProgress(tx: Transactor): Promise<void> {
  const sql = sqlOf(tx)
  await sql`select move_progress(organisation_id, person_id, course_id, cycle) from course_progress where organisation_id = ${tx.organisationId}`
}
