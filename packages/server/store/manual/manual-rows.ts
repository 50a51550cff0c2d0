import { manualAnswers, type ManualAnswers } from '@hinoyojin/core/schema/manual-answers.ts'
import type { JsonValue, Reader, Transactor } from '../doors.ts'
import type { Store } from '../database.ts'
import { call, sqlOf } from '../sql.ts'

export interface ManualRow {
  readonly revision: number
  readonly answers: ManualAnswers
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly ownerEmail: string | null
  readonly reviewOn: string | null
  readonly changedAt: Date
  readonly changedByName: string | null
}

export interface VersionRow {
  readonly version: number
  readonly note: string
  readonly publishedAt: Date
  readonly publishedName: string
}

type Json = Parameters<ReturnType<typeof sqlOf>['json']>[0]
/** What zod has read is JSON; its type does not say so. */
const asJson = (value: unknown) => value as JsonValue as Json

export async function findManual(reader: Reader): Promise<ManualRow | null> {
  const [row] = await sqlOf(reader)<ManualRow[]>`
    select m.revision, m.answers, m.owner_person_id as "ownerId", o.name as "ownerName", o.email as "ownerEmail",
      m.review_on as "reviewOn", m.changed_at as "changedAt", c.name as "changedByName"
    from manual m
    left join person o on o.organisation_id = m.organisation_id and o.id = m.owner_person_id
    left join person c on c.organisation_id = m.organisation_id and c.id = m.changed_by
    where m.organisation_id = ${reader.organisationId}`
  // Older answers lack what was asked later: it is filled in as not answered.
  return row ? { ...row, answers: manualAnswers.parse(row.answers) } : null
}

/** Stores the answers if nobody changed them since `revision` (0: there were none). */
export async function writeAnswers(tx: Transactor, revision: number, answers: ManualAnswers): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } =
    revision === 0
      ? await sql`
          insert into manual (organisation_id, answers, changed_by)
          values (${tx.organisationId}, ${sql.json(asJson(answers))}, ${tx.actor.personId}) on conflict do nothing`
      : await sql`
          update manual set answers = ${sql.json(asJson(answers))}, revision = revision + 1, changed_at = now(), changed_by = ${tx.actor.personId}
          where organisation_id = ${tx.organisationId} and revision = ${revision}`
  return count === 1
}

export async function writeCare(tx: Transactor, ownerId: string | null, reviewOn: string | null): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into manual (organisation_id, answers, owner_person_id, review_on, changed_by)
    values (${tx.organisationId}, '{}', ${ownerId}, ${reviewOn}, ${tx.actor.personId})
    on conflict (organisation_id) do update set owner_person_id = excluded.owner_person_id, review_on = excluded.review_on`
}

export async function listVersions(reader: Reader): Promise<VersionRow[]> {
  return sqlOf(reader)<VersionRow[]>`
    select version, note, published_at as "publishedAt", published_name as "publishedName"
    from manual_version where organisation_id = ${reader.organisationId} order by version desc`
}

/** The published manual; the newest without a number. */
export async function findVersion(
  reader: Reader,
  version: number | null
): Promise<(VersionRow & { body: unknown; answers: unknown }) | null> {
  const [row] = await sqlOf(reader)<(VersionRow & { body: unknown; answers: unknown })[]>`
    select version, note, published_at as "publishedAt", published_name as "publishedName", body, answers
    from manual_version where organisation_id = ${reader.organisationId} and (${version}::int is null or version = ${version}::int)
    order by version desc limit 1`
  return row ?? null
}

export async function insertVersion(
  tx: Transactor,
  version: { answers: ManualAnswers; body: unknown; note: string; name: string }
): Promise<number> {
  const sql = sqlOf(tx)
  const [row] = await sql<{ version: number }[]>`
    insert into manual_version (organisation_id, version, answers, body, note, published_by, published_name)
    select ${tx.organisationId}, coalesce(max(version), 0) + 1, ${sql.json(asJson(version.answers))}, ${sql.json(asJson(version.body))},
      ${version.note}, ${tx.actor.personId}, ${version.name}
    from manual_version where organisation_id = ${tx.organisationId} returning version`
  return row?.version ?? 0
}

/** Locks the manual so that two who publish at once follow one another. */
export async function lockManual(tx: Transactor): Promise<number | null> {
  const [row] = await sqlOf(tx)<{ revision: number }[]>`
    select revision from manual where organisation_id = ${tx.organisationId} for update`
  return row?.revision ?? null
}

/** Active people with these staff numbers. */
export async function peopleByNumbers(
  reader: Reader,
  numbers: readonly string[]
): Promise<{ id: string; number: string; name: string }[]> {
  return sqlOf(reader)<{ id: string; number: string; name: string }[]>`
    select id, number, name from person
    where organisation_id = ${reader.organisationId} and status = 'active' and number = any (${[...numbers]}::text[])`
}

/** Active administrators, by name. */
export async function administrators(
  reader: Reader
): Promise<{ id: string; name: string; email: string | null; locale: string | null }[]> {
  return sqlOf(reader)<{ id: string; name: string; email: string | null; locale: string | null }[]>`
    select distinct p.id, p.name, p.email, p.locale from role_grant g
    join person p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.status = 'active'
    where g.organisation_id = ${reader.organisationId} and g.role = 'administrator' order by p.name, p.id`
}

export async function timezoneOf(reader: Reader): Promise<string> {
  const [row] = await sqlOf(reader)<
    { timezone: string }[]
  >`select timezone from organisation where id = ${reader.organisationId}`
  return row?.timezone ?? 'Asia/Tokyo'
}

/** All organisations, for work that goes through them one after the other. */
export async function organisationIds(store: Store): Promise<string[]> {
  const found = await call(store, (sql) => sql<{ id: string }[]>`select organisation_ids() as id`)
  return found.map(({ id }) => id)
}
