import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

/** Words in our languages; Japanese is always there. */
export type DeskWords = { readonly ja: string } & Partial<Record<LocaleId, string>>

export interface OwnDeskRow {
  readonly id: string
  readonly revision: number
  readonly name: DeskWords
  readonly what: DeskWords
  readonly hours: DeskWords | null
  readonly tel: string | null
  readonly url: string | null
  /** YYYY-MM-DD */
  readonly checkedOn: string
}
export type OwnDesk = Omit<OwnDeskRow, 'id' | 'revision'>

export async function listDesks(reader: Reader): Promise<OwnDeskRow[]> {
  return sqlOf(reader)<OwnDeskRow[]>`
    select id, revision, name, what, hours, tel, url, checked_on as "checkedOn" from own_desk
    where organisation_id = ${reader.organisationId} order by position, id`
}

export async function insertDesk(tx: Transactor, id: string, desk: OwnDesk): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into own_desk (organisation_id, id, name, what, hours, tel, url, checked_on, position)
    select ${tx.organisationId}, ${id}, ${sql.json(desk.name)}, ${sql.json(desk.what)}, ${desk.hours && sql.json(desk.hours)}, ${desk.tel}, ${desk.url},
      ${desk.checkedOn}, coalesce(max(position), 0) + 1
    from own_desk where organisation_id = ${tx.organisationId}`
}

export async function updateDesk(tx: Transactor, id: string, revision: number, desk: OwnDesk): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    update own_desk set name = ${sql.json(desk.name)}, what = ${sql.json(desk.what)}, hours = ${desk.hours && sql.json(desk.hours)},
      tel = ${desk.tel}, url = ${desk.url}, checked_on = ${desk.checkedOn}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision}`
  return count === 1
}

export async function deleteDesk(tx: Transactor, id: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`delete from own_desk where organisation_id = ${tx.organisationId} and id = ${id}`
  return count === 1
}

/** The code on the poster of this unit, or of the nearest unit above that has one. */
export async function codeNear(reader: Reader, unitId: string): Promise<string | null> {
  const [row] = await sqlOf(reader)<{ code: string }[]>`
    select e.code from unit u
    join lateral unnest(u.path) with ordinality as above (id, depth) on true
    join entry_codes() e on e.unit_id = above.id
    where u.organisation_id = ${reader.organisationId} and u.id = ${unitId}
    order by above.depth desc, e.created_at desc limit 1`
  return row?.code ?? null
}

export async function organisationName(reader: Reader): Promise<string> {
  const [row] = await sqlOf(reader)<
    { name: string }[]
  >`select name from organisation where id = ${reader.organisationId}`
  return row?.name ?? ''
}
