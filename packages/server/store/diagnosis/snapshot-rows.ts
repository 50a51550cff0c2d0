import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface SnapshotRow {
  /** YYYY-MM-DD, the first day of the quarter. */
  readonly quarter: string
  readonly body: unknown
  readonly madeAt: Date
}

/** The newest first. */
export async function snapshotsOf(reader: Reader): Promise<SnapshotRow[]> {
  return sqlOf(reader)<SnapshotRow[]>`
    select quarter, body, made_at as "madeAt" from check_snapshot
    where organisation_id = ${reader.organisationId} order by quarter desc`
}

/** Written once and never again, whoever asks at the same time. */
export async function insertSnapshot(tx: Transactor, quarter: string, body: unknown, now: Date): Promise<void> {
  await sqlOf(tx)`
    insert into check_snapshot (organisation_id, quarter, body, made_at)
    values (${tx.organisationId}, ${quarter}, ${JSON.stringify(body)}::text::jsonb, ${now}) on conflict do nothing`
}
