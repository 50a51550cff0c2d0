import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface DraftRow {
  readonly id: string
  readonly fileName: string
  readonly fileSha256: string
  /** null once it was applied: the rows are personal data and no longer needed. */
  readonly body: Uint8Array | null
  readonly rowCount: number
  readonly answers: unknown
  readonly madeBy: string
  readonly madeAt: Date
  readonly appliedBatchId: string | null
}

export async function insertDraft(
  tx: Transactor,
  draft: Pick<DraftRow, 'id' | 'fileName' | 'fileSha256' | 'rowCount' | 'answers'> & { readonly body: Uint8Array }
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`delete from import_draft where organisation_id = ${tx.organisationId} and expires_at < now()`
  await sql`
    insert into import_draft (organisation_id, id, file_name, file_sha256, body, row_count, answers, made_by, expires_at)
    values (${tx.organisationId}, ${draft.id}, ${draft.fileName}, ${draft.fileSha256}, ${Buffer.from(draft.body)}, ${draft.rowCount},
      ${JSON.stringify(draft.answers)}::text::jsonb, ${tx.actor.personId}, now() + interval '1 day')`
}

export async function findDraft(reader: Reader, id: string): Promise<DraftRow | null> {
  const sql = sqlOf(reader)
  const [row] = await sql<DraftRow[]>`
    select id, file_name as "fileName", file_sha256 as "fileSha256", body, row_count as "rowCount", answers, made_by as "madeBy",
      made_at as "madeAt", applied_batch_id as "appliedBatchId"
    from import_draft where organisation_id = ${reader.organisationId} and id = ${id} and expires_at > now()`
  return row ?? null
}

/** The same, held until the transaction ends: the same list is never applied twice at once. */
export async function lockDraft(tx: Transactor, id: string): Promise<DraftRow | null> {
  await sqlOf(tx)`select 1 from import_draft where organisation_id = ${tx.organisationId} and id = ${id} for update`
  return findDraft(tx, id)
}

export async function saveAnswers(tx: Transactor, id: string, answers: unknown): Promise<void> {
  await sqlOf(tx)`
    update import_draft set answers = ${JSON.stringify(answers)}::text::jsonb
    where organisation_id = ${tx.organisationId} and id = ${id} and applied_batch_id is null`
}

export async function markApplied(tx: Transactor, id: string, batchId: string): Promise<void> {
  await sqlOf(tx)`
    update import_draft set applied_batch_id = ${batchId}, body = null
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function deleteDraft(tx: Transactor, id: string): Promise<void> {
  await sqlOf(tx)`
    delete from import_draft where organisation_id = ${tx.organisationId} and id = ${id} and applied_batch_id is null`
}
