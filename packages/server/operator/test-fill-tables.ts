// For tests: a row in every table, so that a table somebody adds tomorrow is in the test of erasing from its first day.
import type { Line } from '../store/line.ts'
import { tablesInOrder } from '../store/snapshot/tables.ts'

const sample: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `gen_random_uuid()::text`,
  int2: '1',
  int4: '1',
  int8: '1',
  numeric: '1',
  float8: '1',
  jsonb: `'{}'`,
  bytea: `gen_random_uuid()::text::bytea`,
  timestamptz: 'now()',
  date: 'current_date',
  bool: 'true',
  _text: `'{}'`,
  _uuid: `'{}'`,
  _int4: `'{}'`
}

/** Gives every table that lacks one a row of this organisation that hangs on the others as its foreign keys say. What the columns mean
 *  does not matter here, so the checks are taken off: only for a database that is thrown away. */
export async function fillEveryTable({ sql }: Line, organisationId: string): Promise<void> {
  const checks = await sql<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace`
  for (const { table, name } of checks) await sql`alter table ${sql(table)} drop constraint ${sql(name)}`
  for (const { name, columns } of await tablesInOrder(sql)) {
    const tenant = columns.includes('organisation_id')
    if (name === 'organisation' || name === 'operator') continue
    const [there] = tenant
      ? await sql`select 1 from ${sql(name)} where organisation_id = ${organisationId} limit 1`
      : await sql`select 1 from ${sql(name)} limit 1`
    if (there) continue
    const values = new Map<string, string>()
    for (const { column, type, needed } of await columnsOf(sql, name))
      if (needed) values.set(column, column === 'organisation_id' ? `'${organisationId}'` : (sample[type] ?? 'null'))
    for (const { to, from, their } of await keysOf(sql, name)) {
      if (to === 'organisation') continue
      const where = their.includes('organisation_id') ? `where organisation_id = '${organisationId}'` : ''
      from.forEach((column, at) => values.set(column, `(select ${their[at] ?? ''} from ${to} ${where} limit 1)`))
    }
    await sql.unsafe(
      `insert into ${name} (${[...values.keys()].join(', ')}) values (${[...values.values()].join(', ')})`
    )
  }
}

function columnsOf(sql: Line['sql'], table: string) {
  return sql<{ column: string; type: string; needed: boolean }[]>`
    select column_name as column, udt_name as type, is_nullable = 'NO' and column_default is null as needed
    from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`
}

/** Foreign keys to other tables. */
function keysOf(sql: Line['sql'], table: string) {
  return sql<{ to: string; from: string[]; their: string[] }[]>`
    select k.confrelid::regclass::text as to,
      array(select attname::text from unnest(k.conkey) with ordinality c(n, at)
        join pg_attribute on attrelid = k.conrelid and attnum = c.n order by at) as from,
      array(select attname::text from unnest(k.confkey) with ordinality c(n, at)
        join pg_attribute on attrelid = k.confrelid and attnum = c.n order by at) as their
    from pg_constraint k
    where k.contype = 'f' and k.conrelid = ${table}::regclass and k.confrelid <> k.conrelid`
}
