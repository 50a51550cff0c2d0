import type { Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface PersonRow {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly unitId: string
  readonly email: string | null
  readonly status: 'active' | 'left'
}

export interface Replacement {
  readonly before: PersonRow
  readonly after: PersonRow
}

// One statement carries this many people as arrays: few round trips, and no message of hundreds of megabytes.
const AT_ONCE = 5_000

/** New people, in few statements. @param joinsOn day of the organisation; null: now */
export async function insertPeople(
  tx: Transactor,
  people: readonly (PersonRow & { joinsOn: string | null })[]
): Promise<void> {
  const sql = sqlOf(tx)
  for (const part of parts(people)) {
    await sql`
      insert into person (organisation_id, id, number, name, unit_id, email, joined_at)
      select ${tx.organisationId}, n.id, n.number, n.name, n.unit_id, n.email, coalesce(n.joins_on::timestamp at time zone o.timezone, now())
      from organisation o, unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ number }) => number)}::text[],
        ${part.map(({ name }) => name)}::text[], ${part.map(({ unitId }) => unitId)}::uuid[],
        ${part.map(({ email }) => email)}::text[], ${part.map(({ joinsOn }) => joinsOn)}::date[])
        as n (id, number, name, unit_id, email, joins_on)
      where o.id = ${tx.organisationId}`
  }
}

/** Replaces what is still exactly as `before` says, and returns whose row was. People who leave are signed out everywhere.
 *  @param anew whoever comes back counts from today; false: from the old first day, as if they had never gone */
export async function replacePeople(
  tx: Transactor,
  changes: readonly Replacement[],
  anew: boolean
): Promise<Set<string>> {
  const sql = sqlOf(tx)
  const done = new Set<string>()
  for (const part of parts(changes)) {
    const rows = await sql<{ id: string }[]>`
      update person p set number = n.number, name = n.name, unit_id = n.unit_id, email = n.email, status = n.status,
        left_at = case when n.status = 'left' then coalesce(p.left_at, now()) end,
        joined_at = case when ${anew} and p.status = 'left' and n.status = 'active' then now() else p.joined_at end
      from unnest(${part.map(({ after }) => after.id)}::uuid[],
        ${part.map(({ before }) => before.number)}::text[], ${part.map(({ before }) => before.name)}::text[],
        ${part.map(({ before }) => before.unitId)}::uuid[], ${part.map(({ before }) => before.email)}::text[],
        ${part.map(({ before }) => before.status)}::text[],
        ${part.map(({ after }) => after.number)}::text[], ${part.map(({ after }) => after.name)}::text[],
        ${part.map(({ after }) => after.unitId)}::uuid[], ${part.map(({ after }) => after.email)}::text[],
        ${part.map(({ after }) => after.status)}::text[])
        as n (id, was_number, was_name, was_unit, was_email, was_status, number, name, unit_id, email, status)
      where p.organisation_id = ${tx.organisationId} and p.id = n.id and p.number = n.was_number and p.name = n.was_name
        and p.unit_id = n.was_unit and p.email is not distinct from n.was_email and p.status = n.was_status
      returning p.id`
    for (const { id } of rows) done.add(id)
    await sql`
      update session s set revoked_at = now() from person p
      where s.organisation_id = ${tx.organisationId} and s.person_id = any(${part.map(({ after }) => after.id)}::uuid[])
        and p.organisation_id = s.organisation_id and p.id = s.person_id and p.status = 'left' and s.revoked_at is null`
  }
  return done
}

export interface Dates {
  readonly id: string
  readonly joinedAt: string
  readonly leftAt: string | null
}

/** First and last days, to the microsecond. */
export async function datesOf(tx: Transactor, ids: readonly string[]): Promise<Dates[]> {
  if (ids.length === 0) return []
  return sqlOf(tx)<Dates[]>`
    select id, joined_at::text as "joinedAt", left_at::text as "leftAt" from person
    where organisation_id = ${tx.organisationId} and id = any(${[...ids]}::uuid[])`
}

export async function restoreDates(tx: Transactor, dates: readonly Dates[]): Promise<void> {
  if (dates.length === 0) return
  await sqlOf(tx)`
    update person p set joined_at = n.joined_at::timestamptz, left_at = n.left_at::timestamptz
    from unnest(${dates.map(({ id }) => id)}::uuid[], ${dates.map(({ joinedAt }) => joinedAt)}::text[],
      ${dates.map(({ leftAt }) => leftAt)}::text[]) as n (id, joined_at, left_at)
    where p.organisation_id = ${tx.organisationId} and p.id = n.id`
}

/** Removes people nobody would miss: those who never signed in, did nothing and hold no role. Returns whose row went. */
export async function removeUntouched(tx: Transactor, ids: readonly string[]): Promise<Set<string>> {
  const sql = sqlOf(tx)
  const gone = new Set<string>()
  for (const part of parts(ids)) {
    // Held first: whoever comes in at this very moment is seen by the next statement, or finds nobody to come in as. A delete alone
    // would wait for them and then remove them with the PIN they have just chosen.
    await sql`select 1 from person where organisation_id = ${tx.organisationId} and id = any(${part}::uuid[]) order by id for update`
    const rows = await sql<{ id: string }[]>`
      delete from person p where p.organisation_id = ${tx.organisationId} and p.id = any(${part}::uuid[])
        and not exists (select from pin x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from session x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from attempt x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from course_progress x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from role_grant x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from entry_request x where x.organisation_id = p.organisation_id and x.person_id = p.id)
      returning p.id`
    for (const { id } of rows) gone.add(id)
  }
  return gone
}

/** Which of these are still somebody of the organisation. */
export async function namesOf(tx: Transactor, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return sqlOf(tx)<{ id: string; name: string }[]>`
    select id, name from person where organisation_id = ${tx.organisationId} and id = any(${[...ids]}::uuid[]) order by number`
}

export interface AuditRow {
  readonly id: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, string | null>>
}

/** One audit row per person, in few statements, in the same transaction. */
export async function auditPeople(tx: Transactor, rows: readonly AuditRow[]): Promise<void> {
  const sql = sqlOf(tx)
  for (const part of parts(rows)) {
    await sql`
      insert into audit (organisation_id, id, actor_person_id, action, subject, detail)
      select ${tx.organisationId}, n.id, ${tx.actor.personId}, n.action, n.subject, n.detail::jsonb
      from unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ action }) => action)}::text[],
        ${part.map(({ subject }) => subject)}::text[], ${part.map(({ detail }) => JSON.stringify(detail))}::text[])
        as n (id, action, subject, detail)`
  }
}

function* parts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE)
}
