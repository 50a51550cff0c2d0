import type { Reader } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly action: string
  /** Who did it; null: the program itself, or somebody who is no longer here. */
  readonly actorName: string | null
  readonly subject: string
  /** Name of the person or unit it happened to, where there is one. */
  readonly subjectName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  readonly limit: number
  /** Id of the last entry already shown; null: from the newest. */
  readonly before: string | null
  /** Beginnings of actions, such as 'import.'; null: all. */
  readonly actions: readonly string[] | null
  /** Id of a person who did it or to whom it happened. */
  readonly person: string | null
}

/** What happened, newest first. Ids of audit rows are UUIDv7, so their order is the order in time. */
export async function auditOf(reader: Reader, { limit, before, actions, person }: AuditFilter): Promise<AuditEntry[]> {
  const sql = sqlOf(reader)
  return sql<AuditEntry[]>`
    select a.id, a.at, a.action, m.name as "actorName", a.subject, coalesce(p.name, u.name) as "subjectName", a.detail
    from audit a
    left join person m on m.organisation_id = a.organisation_id and m.id = a.actor_person_id
    left join person p on p.organisation_id = a.organisation_id and p.id::text = a.subject
    left join unit u on u.organisation_id = a.organisation_id and u.id::text = a.subject
    where a.organisation_id = ${reader.organisationId}
      and (${before}::uuid is null or a.id < ${before}::uuid)
      and (${actions === null} or exists (select from unnest(${actions ?? []}::text[]) x where starts_with(a.action, x)))
      and (${person}::uuid is null or a.actor_person_id = ${person}::uuid or a.subject = ${person}::text)
    order by a.id desc limit ${limit}`
}
