import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface UnitRow {
  readonly id: string
  readonly parentId: string | null
  /** Ids from the root down to this unit. */
  readonly path: string[]
  readonly name: string
  /** Active people of this unit alone, and of its subtree. */
  readonly people: number
  readonly peopleBelow: number
  readonly openChildren: number
  /** What stands on its poster; null when none was made yet. */
  readonly joinCode: string | null
}

/** Open units in the order of a tree walk. `scope`: subtree roots that may be seen; null: all. */
export async function listUnits(reader: Reader, scope: readonly string[] | null): Promise<UnitRow[]> {
  const sql = sqlOf(reader)
  const rows = await sql<(UnitRow & { sort: string[] })[]>`
    with recursive open as (
      select u.*, coalesce(n.people, 0) as people
      from unit u
      left join (
        select unit_id, count(*) as people from person
        where organisation_id = ${reader.organisationId} and status = 'active' group by 1
      ) n on n.unit_id = u.id
      where u.organisation_id = ${reader.organisationId} and u.closed_at is null
    ),
    walk as (
      select id, array[name] as sort from open where parent_id is null
      union all
      select o.id, w.sort || o.name from open o join walk w on o.parent_id = w.id
    )
    select u.id, u.parent_id as "parentId", u.path, u.name, u.people,
      b.people::bigint as "peopleBelow", coalesce(c.children, 0) as "openChildren", e.code as "joinCode"
    from open u
    join walk w on w.id = u.id
    join (select above as id, sum(people) as people from open, unnest(path) above group by 1) b on b.id = u.id
    left join (select parent_id as id, count(*) as children from open group by 1) c on c.id = u.id
    left join (select distinct on (unit_id) unit_id, code from entry_codes() order by unit_id, created_at desc) e on e.unit_id = u.id
    where ${scope === null} or u.path && ${scope ?? []}::uuid[]
    order by w.sort`
  return rows.map(({ sort: _, ...unit }) => unit)
}

export interface LockedUnit {
  readonly id: string
  readonly parentId: string | null
  readonly path: string[]
  readonly name: string
  readonly closed: boolean
}

/** All units, locked against each other: moves of two administrators at once must not tie the tree into a ring. */
export async function lockTree(tx: Transactor): Promise<LockedUnit[]> {
  const sql = sqlOf(tx)
  return sql<LockedUnit[]>`
    select id, parent_id as "parentId", path, name, closed_at is not null as closed
    from unit where organisation_id = ${tx.organisationId} order by cardinality(path), id for update`
}

export async function insertUnit(
  tx: Transactor,
  unit: { id: string; parentId: string | null; path: readonly string[]; name: string }
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into unit (organisation_id, id, parent_id, path, name)
    values (${tx.organisationId}, ${unit.id}, ${unit.parentId}, ${unit.path}::uuid[], ${unit.name})`
}

export async function renameUnit(tx: Transactor, id: string, name: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update unit set name = ${name} where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Hangs a unit under another parent and rewrites the paths of its whole subtree. */
export async function moveUnit(tx: Transactor, unit: LockedUnit, parent: LockedUnit): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update unit set parent_id = ${parent.id} where organisation_id = ${tx.organisationId} and id = ${unit.id}`
  await sql`
    update unit set path = ${parent.path}::uuid[] || path[${unit.path.length}::int:]
    where organisation_id = ${tx.organisationId} and path @> array[${unit.id}::uuid]`
}

export async function closeUnit(tx: Transactor, id: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update unit set closed_at = now() where organisation_id = ${tx.organisationId} and id = ${id}`
  await sql`select revoke_entry_code(e.code) from entry_codes() e where e.unit_id = ${id}`
}

export async function reopenUnit(tx: Transactor, id: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update unit set closed_at = null where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** What stands in the way of closing a unit. */
export async function useOf(reader: Reader, id: string) {
  const sql = sqlOf(reader)
  const [row] = await sql<{ people: number; children: number; assignments: number; managers: number }[]>`
    select
      (select count(*) from person where organisation_id = ${reader.organisationId} and unit_id = ${id} and status = 'active') as people,
      (select count(*) from unit where organisation_id = ${reader.organisationId} and parent_id = ${id} and closed_at is null) as children,
      (select count(*) from assignment where organisation_id = ${reader.organisationId} and unit_id = ${id} and withdrawn_at is null)
        as assignments,
      (select count(*) from role_grant where organisation_id = ${reader.organisationId} and unit_id = ${id}) as managers`
  return row ?? { people: 0, children: 0, assignments: 0, managers: 0 }
}

/** Moves every active person of one unit into another. */
export async function movePeopleOf(tx: Transactor, from: string, to: string): Promise<string[]> {
  const sql = sqlOf(tx)
  const rows = await sql<{ id: string }[]>`
    update person set unit_id = ${to}
    where organisation_id = ${tx.organisationId} and unit_id = ${from} and status = 'active' returning id`
  return rows.map(({ id }) => id)
}

export async function issueCode(tx: Transactor, code: string, unit: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`select issue_entry_code(${code}, ${unit})`
}

export async function revokeCodes(tx: Transactor, unit: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`select revoke_entry_code(e.code) from entry_codes() e where e.unit_id = ${unit}`
}
