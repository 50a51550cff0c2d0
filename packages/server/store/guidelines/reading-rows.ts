import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export async function readHashes(reader: Reader, personId: string): Promise<ReadonlySet<string>> {
  const found = await sqlOf(reader)<{ hash: string }[]>`
    select clause_hash as hash from guideline_read where organisation_id = ${reader.organisationId} and person_id = ${personId}`
  return new Set(found.map(({ hash }) => hash))
}

export async function insertRead(tx: Transactor, personId: string, hash: string): Promise<void> {
  await sqlOf(tx)`
    insert into guideline_read (organisation_id, person_id, clause_hash) values (${tx.organisationId}, ${personId}, ${hash})
    on conflict do nothing`
}

/** Number and name as they stand on the list. */
export async function personOf(reader: Reader, id: string): Promise<{ number: string | null; name: string } | null> {
  const [row] = await sqlOf(reader)<{ number: string | null; name: string }[]>`
    select number, name from person where organisation_id = ${reader.organisationId} and id = ${id} and status = 'active'`
  return row ?? null
}

export type NoteRow = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly unitName: string
  readonly version: number
  readonly clauseKey: string | null
  readonly text: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** Questions of one person, or (null) of everybody: open ones first. */
export async function listNotes(reader: Reader, personId: string | null): Promise<NoteRow[]> {
  return sqlOf(reader)<NoteRow[]>`
    select n.id, n.person_id as "personId", p.name, u.name as "unitName", n.version, n.clause_key as "clauseKey", n.text, n.at, n.answer,
      n.answered_at as "answeredAt"
    from guideline_note n
    join person p on p.organisation_id = n.organisation_id and p.id = n.person_id
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where n.organisation_id = ${reader.organisationId} and (${personId}::uuid is null or n.person_id = ${personId})
    order by n.answered_at is not null, n.at desc limit 500`
}

export async function insertNote(
  tx: Transactor,
  note: { id: string; personId: string; version: number; clauseKey: string | null; text: string; at: Date }
): Promise<void> {
  await sqlOf(tx)`
    insert into guideline_note (organisation_id, id, person_id, version, clause_key, text, at)
    values (${tx.organisationId}, ${note.id}, ${note.personId}, ${note.version}, ${note.clauseKey}, ${note.text}, ${note.at})`
}

export async function updateNote(tx: Transactor, id: string, answer: string, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update guideline_note set answer = ${answer}, answered_by = ${tx.actor.personId}, answered_at = ${at}
    where organisation_id = ${tx.organisationId} and id = ${id}`
  return count > 0
}
