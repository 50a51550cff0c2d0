import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

/** Days in which an import can be undone. */
export const UNDO_DAYS = 30

export interface BatchRow {
  readonly id: string
  readonly fileName: string
  readonly counts: Readonly<Record<string, number>>
  readonly madeByName: string | null
  readonly madeAt: Date
  readonly undoneAt: Date | null
  readonly undoable: boolean
}

export interface StoredBatch extends BatchRow {
  readonly changes: unknown
}

export async function insertBatch(
  tx: Transactor,
  batch: {
    id: string
    fileName: string
    fileSha256: string
    counts: Readonly<Record<string, number>>
    changes: unknown
  }
): Promise<void> {
  await sqlOf(tx)`
    insert into import_batch (organisation_id, id, file_name, file_sha256, counts, changes, made_by)
    values (${tx.organisationId}, ${batch.id}, ${batch.fileName}, ${batch.fileSha256}, ${JSON.stringify(batch.counts)}::text::jsonb,
      ${JSON.stringify(batch.changes)}::text::jsonb, ${tx.actor.personId})`
}

export async function listBatches(reader: Reader): Promise<BatchRow[]> {
  const sql = sqlOf(reader)
  return sql<BatchRow[]>`
    select ${columns(sql)} from import_batch b
    left join person m on m.organisation_id = b.organisation_id and m.id = b.made_by
    where b.organisation_id = ${reader.organisationId} order by b.made_at desc limit 20`
}

export async function lockBatch(tx: Transactor, id: string): Promise<StoredBatch | null> {
  const sql = sqlOf(tx)
  await sql`select 1 from import_batch where organisation_id = ${tx.organisationId} and id = ${id} for update`
  const [row] = await sql<StoredBatch[]>`
    select ${columns(sql)}, b.changes from import_batch b
    left join person m on m.organisation_id = b.organisation_id and m.id = b.made_by
    where b.organisation_id = ${tx.organisationId} and b.id = ${id}`
  return row ?? null
}

export async function markUndone(tx: Transactor, id: string): Promise<void> {
  await sqlOf(tx)`
    update import_batch set undone_at = now(), undone_by = ${tx.actor.personId}
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

function columns(sql: ReturnType<typeof sqlOf>) {
  return sql`b.id, b.file_name as "fileName", b.counts, m.name as "madeByName", b.made_at as "madeAt", b.undone_at as "undoneAt",
    b.undone_at is null and b.made_at > now() - ${`${UNDO_DAYS} days`}::interval as undoable`
}
