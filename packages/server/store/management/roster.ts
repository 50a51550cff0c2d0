import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface RosterRow {
  readonly id: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly email: string | null
  readonly status: 'active' | 'left'
  readonly joinedAt: Date
  readonly leftAt: Date | null
  readonly hasPin: boolean
  readonly lastSeenAt: Date | null
  readonly roles: readonly { readonly role: string; readonly unitId: string; readonly unitName: string }[]
}

export interface RosterFilter {
  /** In number, name or e-mail; '' is everybody. */
  readonly text: string
  /** Subtree; null: all. */
  readonly unitId: string | null
  readonly status: 'active' | 'left'
  /** Only people who hold a role. */
  readonly withRole: boolean
}

/** People by number, a page at a time. */
export async function searchPeople(
  reader: Reader,
  filter: RosterFilter,
  from: number,
  limit: number
): Promise<RosterRow[]> {
  const sql = sqlOf(reader)
  const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
  return sql<RosterRow[]>`
    select ${columns(sql)} ${tables(sql)}
    where p.organisation_id = ${reader.organisationId} and p.status = ${filter.status}
      and (${filter.text === ''} or p.number ilike ${like} or replace(replace(p.name, ' ', ''), '　', '') ilike replace(replace(${like}, ' ', ''), '　', '')
        or p.email ilike ${like})
      and (${filter.unitId}::uuid is null or u.path @> array[${filter.unitId}::uuid])
      and (${!filter.withRole} or exists (select from role_grant g where g.organisation_id = p.organisation_id and g.person_id = p.id))
    order by p.number nulls last, p.name, p.id offset ${from} limit ${limit}`
}

export async function findPerson(reader: Reader, id: string): Promise<RosterRow | null> {
  const sql = sqlOf(reader)
  const [row] = await sql<RosterRow[]>`
    select ${columns(sql)} ${tables(sql)} where p.organisation_id = ${reader.organisationId} and p.id = ${id}`
  return row ?? null
}

function columns(sql: ReturnType<typeof sqlOf>) {
  return sql`p.id, p.number, p.name, p.unit_id as "unitId", u.name as "unitName", p.email, p.status, p.joined_at as "joinedAt",
    p.left_at as "leftAt",
    exists (select from pin x where x.organisation_id = p.organisation_id and x.person_id = p.id) as "hasPin",
    (select max(s.seen_at) from session s where s.organisation_id = p.organisation_id and s.person_id = p.id) as "lastSeenAt",
    coalesce((
      select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', gu.name) order by g.role, gu.name)
      from role_grant g join unit gu on gu.organisation_id = g.organisation_id and gu.id = g.unit_id
      where g.organisation_id = p.organisation_id and g.person_id = p.id
    ), '[]') as roles`
}

function tables(sql: ReturnType<typeof sqlOf>) {
  return sql`from person p join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id`
}

export interface PersonEdit {
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly email: string | null
}

export async function lockPerson(
  tx: Transactor,
  id: string
): Promise<(PersonEdit & { status: 'active' | 'left' }) | null> {
  const [row] = await sqlOf(tx)<(PersonEdit & { status: 'active' | 'left' })[]>`
    select number, name, unit_id as "unitId", email, status from person
    where organisation_id = ${tx.organisationId} and id = ${id} for update`
  return row ?? null
}

export async function updatePerson(tx: Transactor, id: string, edit: PersonEdit): Promise<void> {
  await sqlOf(tx)`
    update person set number = ${edit.number}, name = ${edit.name}, unit_id = ${edit.unitId}, email = ${edit.email}
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Leaving signs out everywhere; coming back counts from today. Nothing is deleted. */
export async function setStatus(tx: Transactor, id: string, status: 'active' | 'left'): Promise<void> {
  const sql = sqlOf(tx)
  const left = status === 'left'
  await sql`
    update person set status = ${status}, left_at = case when ${left} then now() end,
      joined_at = case when ${left} then joined_at else now() end
    where organisation_id = ${tx.organisationId} and id = ${id}`
  if (left) {
    await sql`update session set revoked_at = now()
      where organisation_id = ${tx.organisationId} and person_id = ${id} and revoked_at is null`
  }
}

/** Active people of a subtree for slips: without a PIN, or all. */
export async function peopleForSlips(
  reader: Reader,
  unitId: string,
  all: boolean,
  limit: number
): Promise<{ id: string }[]> {
  return sqlOf(reader)<{ id: string }[]>`
    select p.id from person p join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and p.number is not null
      and u.path @> array[${unitId}::uuid]
      and (${all} or not exists (select from pin x where x.organisation_id = p.organisation_id and x.person_id = p.id))
    order by u.name, p.number limit ${limit}`
}

/** People who still have to receive a slip, in a subtree. */
export async function countWithoutPin(reader: Reader, unitId: string): Promise<number> {
  const [row] = await sqlOf(reader)<{ count: number }[]>`
    select count(*) as count from person p join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and p.number is not null
      and u.path @> array[${unitId}::uuid]
      and not exists (select from pin x where x.organisation_id = p.organisation_id and x.person_id = p.id)`
  return row?.count ?? 0
}
