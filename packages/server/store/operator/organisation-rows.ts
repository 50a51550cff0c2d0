import { z } from 'zod'
import type { Reader, Transactor } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const organisation = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['company', 'university']),
  entryMode: z.enum(['roster', 'open']),
  createdAt: z.date(),
  suspendedAt: z.date().nullable(),
  eraseAt: z.date().nullable(),
  people: z.number(),
  administrators: z.number(),
  lastSeen: z.date().nullable()
})
export type OrganisationRow = z.infer<typeof organisation>

/** An organisation from outside: how many people, when somebody was last there. Nothing of what they did. */
export async function describeOrganisation(reader: Reader): Promise<OrganisationRow | null> {
  const found = await sqlOf(reader)`
    select o.id, o.slug, o.name, o.kind, o.entry_mode as "entryMode", o.created_at as "createdAt",
      o.suspended_at as "suspendedAt", o.erase_at as "eraseAt",
      (select count(*) from person p where p.organisation_id = o.id and p.status = 'active') as people,
      (select count(distinct g.person_id) from role_grant g
        join person p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.status = 'active'
        where g.organisation_id = o.id and g.role = 'administrator') as administrators,
      (select max(s.seen_at) from session s where s.organisation_id = o.id) as "lastSeen"
    from organisation o where o.id = ${reader.organisationId}`
  return rows(organisation, found)[0] ?? null
}

export interface AdministratorRow {
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly email: string | null
}

export async function administratorsOf(reader: Reader): Promise<AdministratorRow[]> {
  return sqlOf(reader)<AdministratorRow[]>`
    select distinct p.id, p.name, p.number, p.email from role_grant g
    join person p on p.organisation_id = g.organisation_id and p.id = g.person_id
    where g.organisation_id = ${reader.organisationId} and g.role = 'administrator' and p.status = 'active' order by p.name`
}

export async function rootOf(reader: Reader): Promise<string | null> {
  const [row] = await sqlOf(reader)<{ id: string }[]>`
    select id from unit where organisation_id = ${reader.organisationId} and parent_id is null`
  return row?.id ?? null
}

/** @returns false when it was in that state already, or is not there */
export async function setSuspended(tx: Transactor, suspended: boolean, now: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update organisation set suspended_at = ${suspended ? now : null}
    where id = ${tx.organisationId} and (suspended_at is null) = ${suspended}`
  return count > 0
}

/** @param eraseAt null: it stays after all. @returns false when there was nothing to change */
export async function setEraseAt(tx: Transactor, eraseAt: Date | null): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update organisation set erase_at = ${eraseAt}
    where id = ${tx.organisationId} and (erase_at is null) = ${eraseAt !== null}`
  return count > 0
}

/** Everything of the organisation, for ever. @returns false: not asked for, not yet time, or it runs the installation */
export async function eraseNow(tx: Transactor, now: Date): Promise<boolean> {
  const sql = sqlOf(tx)
  // A large organisation takes longer than a page may.
  await sql`set local statement_timeout = 0`
  const [row] = await sql<{ gone: boolean }[]>`select erase_organisation(${now}) as gone`
  return row?.gone ?? false
}
