import type { Sql } from '../types.ts'

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** Row-level security holds even the owner. */
  readonly forced: boolean
  /** Tables that have to be filled before this one. */
  readonly needs: readonly string[]
}

/** All our tables, those that others refer to first. */
export async function tablesInOrder(sql: Sql): Promise<Table[]> {
  const found = await sql<Table[]>`
    select c.relname as name, c.relforcerowsecurity as forced,
      array(select attname::text from pg_attribute a
        where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
    order by c.relname`
  return inOrder(found)
}

export function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const placed = (name: string) => ordered.some((table) => table.name === name)
  while (ordered.length < tables.length) {
    const next = tables.filter((table) => !placed(table.name) && table.needs.every(placed))
    if (next.length === 0) throw new Error('Tables refer to each other in a circle, so none can be filled first.')
    ordered.push(...next)
  }
  return ordered
}

/** May this connection see all rows whatever the policies say? */
export async function seesEverything(sql: Sql): Promise<boolean> {
  const [role] = await sql<
    { all: boolean }[]
  >`select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user`
  return role?.all ?? false
}
