import type { Reader } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** A unit somebody who joins may choose: those below the door, named from there on. */
export interface JoinUnit {
  readonly id: string
  /** "工学部 / 情報工学科" */
  readonly name: string
}

/** The open units below this one, in the order of a tree walk. */
export async function unitsBelow(reader: Reader, unitId: string): Promise<JoinUnit[]> {
  const found = await sqlOf(reader)<{ id: string; names: string[] }[]>`
    with recursive walk as (
      select u.id, array[u.name] as names from unit u
      where u.organisation_id = ${reader.organisationId} and u.parent_id = ${unitId} and u.closed_at is null
      union all
      select u.id, w.names || u.name from unit u join walk w on u.parent_id = w.id
      where u.organisation_id = ${reader.organisationId} and u.closed_at is null
    )
    select id, names from walk order by names`
  return found.map(({ id, names }) => ({ id, name: names.join(' / ') }))
}

/** Whoever has this number, people who left as well; in any case of letters. */
export interface NumberHolder {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly hasPin: boolean
  readonly hasRole: boolean
  /** Belongs to the subtree of the door. */
  readonly within: boolean
}

export async function numberHolders(reader: Reader, number: string, doorUnitId: string): Promise<NumberHolder[]> {
  return sqlOf(reader)<NumberHolder[]>`
    select p.id, p.name, p.status = 'active' as active,
      exists (select 1 from pin i where i.organisation_id = p.organisation_id and i.person_id = p.id) as "hasPin",
      exists (select 1 from role_grant g where g.organisation_id = p.organisation_id and g.person_id = p.id) as "hasRole",
      u.path @> array[${doorUnitId}::uuid] as within
    from person p join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${reader.organisationId}
      and p.number in (${number}, ${number.toUpperCase()}, ${number.toLowerCase()})`
}

/** Takes the lock of a number until the transaction ends: two phones with one number come one after the other. */
export async function lockNumber(reader: Reader, number: string): Promise<void> {
  await sqlOf(
    reader
  )`select pg_advisory_xact_lock(hashtextextended(${`${reader.organisationId} ${number.toUpperCase()}`}, 0))`
}
