import type { Reader, Store, Transactor } from '../database.ts'
import { call, sqlOf } from '../sql.ts'

/** Whose poster this is; null: never issued, or revoked. */
export async function findEntryCode(
  store: Store,
  code: string
): Promise<{ organisationId: string; unitId: string } | null> {
  const [row] = await call(
    store,
    (sql) => sql<{ organisationId: string; unitId: string }[]>`
    select organisation_id as "organisationId", unit_id as "unitId" from resolve_entry_code(${code})`
  )
  return row ?? null
}

/** The only organisation of this installation, or the one with this slug. */
export async function findOrganisation(store: Store, slug: string | null): Promise<string | null> {
  const [row] = await call(
    store,
    (sql) => sql<{ id: string | null }[]>`
    select case when ${slug}::text is null then only_organisation() else organisation_by_slug(${slug}) end as id`
  )
  return row?.id ?? null
}

export interface PlaceRow {
  readonly organisationName: string
  readonly slug: string
  readonly locales: string[]
  readonly entryMode: 'roster' | 'open'
  readonly atOnce: boolean
  readonly kind: OrganisationKind
  readonly unitId: string
  readonly unitName: string
  readonly isRoot: boolean
}

/** What stands over the door: the names of the organisation and of the unit (the root when none is given). */
export async function describePlace(reader: Reader, unitId: string | null): Promise<PlaceRow | null> {
  const [row] = await sqlOf(reader)<PlaceRow[]>`
    select o.name as "organisationName", o.slug, o.kind, o.locales, o.entry_mode as "entryMode",
      o.entry_mode = 'open' and coalesce((now() at time zone o.timezone)::date <= o.at_once_until, false) as "atOnce", u.id as "unitId", u.name as "unitName",
      u.parent_id is null as "isRoot"
    from organisation o join unit u on u.organisation_id = o.id
    where o.id = ${reader.organisationId} and u.closed_at is null
      and (u.id = ${unitId}::uuid or (${unitId}::uuid is null and u.parent_id is null))`
  return row ?? null
}

export interface NewOrganisationRow {
  readonly slug: string
  readonly name: string
  readonly locales: readonly string[]
  readonly entryMode: 'roster' | 'open'
  readonly kind?: OrganisationKind
}

/** Chooses words and the guided set-up; nothing an organisation may do depends on it. */
export type OrganisationKind = 'company' | 'university'

export async function insertOrganisation(tx: Transactor, row: NewOrganisationRow): Promise<void> {
  await sqlOf(tx)`
    insert into organisation (id, slug, name, locales, entry_mode, kind)
    values (${tx.organisationId}, ${row.slug}, ${row.name}, ${row.locales}::text[], ${row.entryMode}, ${row.kind ?? 'company'})`
}

export async function insertUnit(
  tx: Transactor,
  unit: {
    readonly id: string
    readonly name: string
    readonly parentPath: readonly string[]
    readonly code: string | null
  }
): Promise<void> {
  await sqlOf(tx)`
    insert into unit (organisation_id, id, parent_id, path, name, code)
    values (${tx.organisationId}, ${unit.id}, ${unit.parentPath.at(-1) ?? null}, ${[...unit.parentPath, unit.id]}::uuid[],
      ${unit.name}, ${unit.code})`
}

export async function issueEntryCode(tx: Transactor, code: string, unitId: string): Promise<void> {
  await sqlOf(tx)`select issue_entry_code(${code}, ${unitId})`
}

export async function countOrganisations(store: Store): Promise<number> {
  const [row] = await call(store, (sql) => sql<{ n: number }[]>`select organisation_count() as n`)
  return row?.n ?? 0
}
