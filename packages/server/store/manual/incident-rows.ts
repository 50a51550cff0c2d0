import type { LogLine } from '@hinoyojin/core/schema/incident.ts'
import type { JsonValue, Reader, Transactor } from '../doors.ts'
import { sqlOf, type Sql } from '../sql.ts'

export interface IncidentRow {
  readonly id: string
  readonly title: string
  readonly drill: boolean
  readonly unitId: string
  readonly unitName: string
  readonly manualVersion: number | null
  readonly startedAt: Date
  readonly startedByName: string | null
  readonly closedAt: Date | null
}

type Json = Parameters<Sql['json']>[0]
/** What comes from our own shapes is JSON; its type does not say so. */
const asJson = (value: unknown) => value as JsonValue as Json

const columns = (
  sql: Sql
) => sql`i.id, i.title, i.drill, i.unit_id as "unitId", u.name as "unitName", i.manual_version as "manualVersion",
  i.started_at as "startedAt", s.name as "startedByName", i.closed_at as "closedAt"`
const tables = (sql: Sql) => sql`from incident i
  join unit u on u.organisation_id = i.organisation_id and u.id = i.unit_id
  left join person s on s.organisation_id = i.organisation_id and s.id = i.started_by`

/** Newest first. `memberId`: only those this person works on. */
export async function listIncidents(reader: Reader, memberId: string | null): Promise<IncidentRow[]> {
  const sql = sqlOf(reader)
  return sql<IncidentRow[]>`
    select ${columns(sql)} ${tables(sql)}
    where i.organisation_id = ${reader.organisationId} and (${memberId}::uuid is null or exists (
      select from incident_member m where m.organisation_id = i.organisation_id and m.incident_id = i.id and m.person_id = ${memberId}::uuid))
    order by i.closed_at is not null, i.started_at desc limit 200`
}

export async function findIncident(reader: Reader, id: string): Promise<(IncidentRow & { plan: unknown }) | null> {
  const sql = sqlOf(reader)
  const [row] = await sql<(IncidentRow & { plan: unknown })[]>`
    select ${columns(sql)}, i.plan ${tables(sql)} where i.organisation_id = ${reader.organisationId} and i.id = ${id}`
  return row ?? null
}

/** Waits until nobody else is writing into this log. */
export async function lockIncident(tx: Transactor, id: string): Promise<{ drill: boolean; closed: boolean } | null> {
  const [row] = await sqlOf(tx)<{ drill: boolean; closed: boolean }[]>`
    select drill, closed_at is not null as closed from incident
    where organisation_id = ${tx.organisationId} and id = ${id} for update`
  return row ?? null
}

export async function insertIncident(
  tx: Transactor,
  incident: {
    id: string
    title: string
    drill: boolean
    unitId: string
    manualVersion: number | null
    plan: unknown
    startedAt: Date
  }
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into incident (organisation_id, id, title, drill, unit_id, manual_version, plan, started_at, started_by)
    values (${tx.organisationId}, ${incident.id}, ${incident.title}, ${incident.drill}, ${incident.unitId}, ${incident.manualVersion},
      ${sql.json(asJson(incident.plan))}, ${incident.startedAt}, ${tx.actor.personId})`
}

export async function markClosed(tx: Transactor, id: string, at: Date | null): Promise<void> {
  await sqlOf(tx)`update incident set closed_at = ${at} where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function addMembers(tx: Transactor, incidentId: string, people: readonly string[]): Promise<string[]> {
  const added = await sqlOf(tx)<{ id: string }[]>`
    insert into incident_member (organisation_id, incident_id, person_id)
    select ${tx.organisationId}, ${incidentId}, p.id from person p
    where p.organisation_id = ${tx.organisationId} and p.status = 'active' and p.id = any (${[...people]}::uuid[])
    on conflict do nothing returning person_id as id`
  return added.map(({ id }) => id)
}

export async function isMember(reader: Reader, incidentId: string, personId: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from incident_member
    where organisation_id = ${reader.organisationId} and incident_id = ${incidentId} and person_id = ${personId}`
  return found.length > 0
}

export async function membersOf(
  reader: Reader,
  incidentId: string
): Promise<{ id: string; name: string; unitName: string }[]> {
  return sqlOf(reader)<{ id: string; name: string; unitName: string }[]>`
    select p.id, p.name, u.name as "unitName" from incident_member m
    join person p on p.organisation_id = m.organisation_id and p.id = m.person_id
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where m.organisation_id = ${reader.organisationId} and m.incident_id = ${incidentId} order by p.name, p.id`
}

interface EntryRow {
  readonly seq: number
  readonly at: Date
  readonly happened: Date | null
  readonly late: boolean
  readonly person: string | null
  readonly name: string
  readonly kind: LogLine['kind']
  readonly body: Record<string, unknown>
  readonly previous: string
  readonly hash: string
}

export async function readLog(reader: Reader, incidentId: string): Promise<LogLine[]> {
  const rows = await sqlOf(reader)<EntryRow[]>`
    select seq, at, happened_at as happened, late, person_id as person, person_name as name, kind, body, previous, hash
    from incident_entry where organisation_id = ${reader.organisationId} and incident_id = ${incidentId} order by seq`
  return rows.map(({ at, happened, ...row }) => ({
    ...row,
    incident: incidentId,
    at: at.toISOString(),
    happened: happened?.toISOString() ?? null
  }))
}

export async function lastLine(reader: Reader, incidentId: string): Promise<{ seq: number; hash: string } | null> {
  const [row] = await sqlOf(reader)<{ seq: number; hash: string }[]>`
    select seq, hash from incident_entry
    where organisation_id = ${reader.organisationId} and incident_id = ${incidentId} order by seq desc limit 1`
  return row ?? null
}

export async function wasWritten(reader: Reader, incidentId: string, once: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from incident_entry
    where organisation_id = ${reader.organisationId} and incident_id = ${incidentId} and once = ${once}`
  return found.length > 0
}

export async function insertLine(tx: Transactor, line: LogLine, once: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into incident_entry (organisation_id, incident_id, seq, at, happened_at, late, person_id, person_name, kind, body, previous, hash, once)
    values (${tx.organisationId}, ${line.incident}, ${line.seq}, ${line.at}, ${line.happened}, ${line.late}, ${line.person}, ${line.name},
      ${line.kind}, ${sql.json(asJson(line.body))}, ${line.previous}, ${line.hash}, ${once})`
}

export async function insertFile(
  tx: Transactor,
  incidentId: string,
  file: { id: string; name: string; type: string; bytes: Uint8Array; sha256: string }
): Promise<void> {
  await sqlOf(tx)`
    insert into incident_file (organisation_id, incident_id, id, name, type, bytes, sha256)
    values (${tx.organisationId}, ${incidentId}, ${file.id}, ${file.name}, ${file.type}, ${Buffer.from(file.bytes)}, ${file.sha256})`
}

/** How many files an incident holds, and their bytes together. */
export async function filesHeld(reader: Reader, incidentId: string): Promise<{ count: number; bytes: number }> {
  const [row] = await sqlOf(reader)<{ count: number; bytes: number }[]>`
    select count(*) as count, coalesce(sum(length(bytes)), 0)::bigint as bytes from incident_file
    where organisation_id = ${reader.organisationId} and incident_id = ${incidentId}`
  return row ?? { count: 0, bytes: 0 }
}

export async function readFile(
  reader: Reader,
  incidentId: string,
  id: string
): Promise<{ name: string; type: string; bytes: Uint8Array; sha256: string } | null> {
  const [row] = await sqlOf(reader)<{ name: string; type: string; bytes: Uint8Array; sha256: string }[]>`
    select name, type, bytes, sha256 from incident_file
    where organisation_id = ${reader.organisationId} and incident_id = ${incidentId} and id = ${id}`
  return row ?? null
}

/** Active people whose number is the text, or whose name, unit or a unit above it (not the whole organisation) holds it: to add them to a
 *  team. Names before units. */
export async function findPeople(
  reader: Reader,
  text: string,
  limit: number
): Promise<{ id: string; name: string; unitName: string }[]> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const sql = sqlOf(reader)
  const named = sql`replace(replace(p.name, ' ', ''), '　', '') ilike replace(replace(${like}, ' ', ''), '　', '')`
  return sql<{ id: string; name: string; unitName: string }[]>`
    select p.id, p.name, u.name as "unitName" from person p
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active'
      and (p.number = ${text} or ${named} or exists (
        select from unit a where a.organisation_id = u.organisation_id and a.id = any(u.path) and a.parent_id is not null
          and a.name ilike ${like}))
    order by not (p.number = ${text} or ${named}), u.name, p.name, p.id limit ${limit}`
}
