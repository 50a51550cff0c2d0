import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export type Parts = 'people' | 'people+official'
export type LinkRow = {
  readonly seq: number
  readonly personId: string
  readonly version: number
  readonly locale: string
  readonly parts: Parts
  readonly at: Date
  readonly line: string
  readonly hash: string
}
export type LinkPerson = { readonly number: string | null; readonly name: string; readonly salt: string }

const GENESIS = '0'.repeat(64)

/** The end of the chain, held until this transaction ends. Ask for it last: everybody who agrees at this moment waits for it. */
export async function lockHead(tx: Transactor): Promise<{ seq: number; hash: string }> {
  const sql = sqlOf(tx)
  await sql`
    insert into acknowledgement_head (organisation_id, seq, hash) values (${tx.organisationId}, 0, ${GENESIS}) on conflict do nothing`
  const [head] = await sql<{ seq: number; hash: string }[]>`
    select seq, hash from acknowledgement_head where organisation_id = ${tx.organisationId} for update`
  if (!head) throw new Error('the head of the chain is there after it was made')
  return head
}

export async function insertLink(tx: Transactor, link: LinkRow, person: LinkPerson): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into acknowledgement (organisation_id, seq, person_id, version, locale, parts, at, line, hash)
    values (${tx.organisationId}, ${link.seq}, ${link.personId}, ${link.version}, ${link.locale}, ${link.parts}, ${link.at}, ${link.line}, ${link.hash})`
  await sql`
    insert into acknowledgement_person (organisation_id, seq, person_id, number, name, salt)
    values (${tx.organisationId}, ${link.seq}, ${link.personId}, ${person.number}, ${person.name}, ${person.salt})`
  await sql`
    update acknowledgement_head set seq = ${link.seq}, hash = ${link.hash} where organisation_id = ${tx.organisationId}`
}

/** What this person agreed to last. */
export async function lastLinkOf(reader: Reader, personId: string): Promise<LinkRow | null> {
  const [row] = await sqlOf(reader)<LinkRow[]>`
    select seq, person_id as "personId", version, locale, parts, at, line, hash from acknowledgement
    where organisation_id = ${reader.organisationId} and person_id = ${personId} order by seq desc limit 1`
  return row ?? null
}

/** Part of the chain in order, with who it is about as far as that is still known. */
export async function chainPart(reader: Reader, after: number, limit: number) {
  return sqlOf(reader)<(LinkRow & { number: string | null; name: string | null; salt: string | null })[]>`
    select a.seq, a.person_id as "personId", a.version, a.locale, a.parts, a.at, a.line, a.hash, w.number, w.name, w.salt
    from acknowledgement a
    left join acknowledgement_person w on w.organisation_id = a.organisation_id and w.seq = a.seq
    where a.organisation_id = ${reader.organisationId} and a.seq > ${after} order by a.seq limit ${limit}`
}

export async function headOf(reader: Reader): Promise<{ seq: number; hash: string }> {
  const [head] = await sqlOf(reader)<{ seq: number; hash: string }[]>`
    select seq, hash from acknowledgement_head where organisation_id = ${reader.organisationId}`
  return head ?? { seq: 0, hash: GENESIS }
}

export type Standing = {
  readonly personId: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly version: number | null
  readonly locale: string | null
  readonly parts: Parts | null
  readonly at: Date | null
}

/** Everybody on the list (or of a unit's subtree) with what they agreed to last. */
export async function standings(reader: Reader, unitId: string | null): Promise<Standing[]> {
  return sqlOf(reader)<Standing[]>`
    select p.id as "personId", p.number, p.name, p.unit_id as "unitId", u.name as "unitName", a.version, a.locale, a.parts, a.at
    from person p
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join lateral (
      select x.version, x.locale, x.parts, x.at from acknowledgement x
      where x.organisation_id = p.organisation_id and x.person_id = p.id order by x.seq desc limit 1) a on true
    where p.organisation_id = ${reader.organisationId} and p.status = 'active'
      and (${unitId}::uuid is null or u.path @> array[${unitId}::uuid])
    order by u.path, p.number nulls last, p.name, p.id`
}
