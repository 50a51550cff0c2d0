import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** Who acts, and the kinds of roles their session carries: a role that a PIN holds back opens nothing. */
export interface Acting {
  readonly personId: string
  readonly roles: readonly { readonly role: string }[]
}

function carried({ roles }: Acting): string[] {
  return ['manager', 'administrator'].filter((kind) => roles.some(({ role }) => role === kind))
}

/** Whether the actor answers for this unit: a manager of it or of a unit above it, or an administrator. */
export async function reachesUnit(reader: Reader, actor: Acting, unitId: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from unit u
    join role_grant g on g.organisation_id = u.organisation_id and u.path @> array[g.unit_id]
    join person a on a.organisation_id = g.organisation_id and a.id = g.person_id and a.status = 'active'
    where u.organisation_id = ${reader.organisationId} and u.id = ${unitId}
      and g.person_id = ${actor.personId} and g.role = any (${carried(actor)}::text[])`
  return found.length > 0
}

/** Whether this person holds anything the actor does not answer for. Whoever could open a superior's door would hold their keys. */
export async function isAbove(reader: Reader, personId: string, actor: Acting): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from role_grant g join unit u on u.organisation_id = g.organisation_id and u.id = g.unit_id
    where g.organisation_id = ${reader.organisationId} and g.person_id = ${personId} and g.person_id <> ${actor.personId}
      and not exists (
        select 1 from role_grant mine
        where mine.organisation_id = g.organisation_id and mine.person_id = ${actor.personId}
          and mine.role = any (${carried(actor)}::text[])
          and (mine.role = 'administrator' or (g.role = 'manager' and mine.role = 'manager' and u.path @> array[mine.unit_id])))`
  return found.length > 0
}

export async function isAdministrator(reader: Reader, personId: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from role_grant g join person p on p.organisation_id = g.organisation_id and p.id = g.person_id
    where g.organisation_id = ${reader.organisationId} and g.person_id = ${personId} and g.role = 'administrator'
      and p.status = 'active'`
  return found.length > 0
}

export async function insertGrant(tx: Transactor, personId: string, role: string, unitId: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into role_grant (organisation_id, person_id, role, unit_id)
    values (${tx.organisationId}, ${personId}, ${role}, ${unitId}) on conflict do nothing`
  return count > 0
}

export async function deleteGrant(tx: Transactor, personId: string, role: string, unitId: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    delete from role_grant where organisation_id = ${tx.organisationId} and person_id = ${personId} and role = ${role}
      and unit_id = ${unitId}`
  return count > 0
}

/** Active administrators, locked: two who remove each other at the same moment must not both succeed. */
export async function lockAdministrators(tx: Transactor): Promise<string[]> {
  const sql = sqlOf(tx)
  await sql`
    select 1 from role_grant where organisation_id = ${tx.organisationId} and role = 'administrator'
    order by person_id, unit_id for update`
  // Read after the wait: a statement that waits for a lock goes on with what it saw of other tables before.
  const found = await sql<{ id: string }[]>`
    select distinct g.person_id as id from role_grant g
    join person p on p.organisation_id = g.organisation_id and p.id = g.person_id
    where g.organisation_id = ${tx.organisationId} and g.role = 'administrator' and p.status = 'active'`
  return found.map((row) => row.id)
}

/** The unit with its place in the tree; null when it does not exist or is closed. */
export async function findOpenUnit(reader: Reader, unitId: string): Promise<{ id: string; isRoot: boolean } | null> {
  const [row] = await sqlOf(reader)<{ id: string; isRoot: boolean }[]>`
    select id, parent_id is null as "isRoot" from unit
    where organisation_id = ${reader.organisationId} and id = ${unitId} and closed_at is null`
  return row ?? null
}
