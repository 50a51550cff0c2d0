import { z } from 'zod'
import type { Reader } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const table = z.object({ name: z.string(), key: z.array(z.string()) })
export type TenantTable = z.infer<typeof table>

/** Tables with rows of organisations, and the columns of their primary keys. */
export async function tenantTables(reader: Reader): Promise<TenantTable[]> {
  const found = await sqlOf(reader)`
    select c.relname as name,
      array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality k(n, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at) as key
    from pg_class c
    join pg_index x on x.indrelid = c.oid and x.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
    order by 1`
  return rows(table, found)
}

const json = z.record(z.string(), z.unknown())
export type ExportedRow = z.infer<typeof json>

/** Rows of one table after this one, in the order of the key. Columns that hold the hash of a secret are left out. */
export async function rowsAfter(
  reader: Reader,
  { name, key }: TenantTable,
  after: ExportedRow | null,
  limit: number
): Promise<ExportedRow[]> {
  const sql = sqlOf(reader)
  const columns = sql(key.map((column) => `t.${column}`))
  const from =
    after === null
      ? sql`true`
      : sql`(${columns}) > (select ${sql(key.map((column) => `r.${column}`))}
          from jsonb_populate_record(null::${sql(name)}, ${JSON.stringify(after)}::text::jsonb) r)`
  const found = await sql<{ row: unknown }[]>`
    select to_jsonb(t) as row from ${sql(name)} t
    where t.organisation_id = ${reader.organisationId} and ${from} order by ${columns} limit ${limit}`
  return found.map(({ row }) => json.parse(row))
}

export async function organisationRow(reader: Reader): Promise<ExportedRow | null> {
  const [found] = await sqlOf(reader)<{ row: unknown }[]>`
    select to_jsonb(o) as row from organisation o where id = ${reader.organisationId}`
  return found ? json.parse(found.row) : null
}
