import type { IssueTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface SenderRow {
  readonly name: string
  readonly address: string
  readonly contact: string
  readonly revision: number
}

export async function findSender(reader: Reader): Promise<SenderRow | null> {
  const [row] = await sqlOf(reader)<SenderRow[]>`
    select name, address, contact, revision from magazine_sender where organisation_id = ${reader.organisationId}`
  return row ?? null
}

/** @returns false when somebody saved in between */
export async function saveSenderRow(tx: Transactor, sender: SenderRow): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into magazine_sender (organisation_id, name, address, contact)
    values (${tx.organisationId}, ${sender.name}, ${sender.address}, ${sender.contact})
    on conflict (organisation_id) do update set name = excluded.name, address = excluded.address, contact = excluded.contact,
      revision = magazine_sender.revision + 1
    where magazine_sender.revision = ${sender.revision}`
  return count > 0
}

export interface IssueRow {
  readonly id: string
  readonly texts: IssueTexts
  readonly revision: number
  readonly madeAt: Date
  readonly sendingAt: Date | null
  readonly finishedAt: Date | null
  /** Letters put into the outbox so far, and what has become of them. */
  readonly letters: number
  readonly sent: number
  readonly bounced: number
}

export async function listIssues(reader: Reader, id: string | null = null): Promise<IssueRow[]> {
  return sqlOf(reader)<IssueRow[]>`
    select i.id, i.texts, i.revision, i.made_at as "madeAt", i.sending_at as "sendingAt", i.finished_at as "finishedAt", i.letters,
      coalesce(m.sent, 0) as sent, coalesce(m.bounced, 0) as bounced
    from magazine_issue i
    left join lateral (
      select count(*) filter (where state = 'sent') as sent, count(*) filter (where state in ('bounced', 'given-up')) as bounced
      from mail m where i.sending_at is not null and m.organisation_id = i.organisation_id
        and starts_with(m.key, 'magazine:' || i.id || ':')) m on true
    where i.organisation_id = ${reader.organisationId} and (${id}::uuid is null or i.id = ${id}::uuid)
    order by i.made_at desc, i.id desc`
}

export async function insertIssue(tx: Transactor, id: string, texts: IssueTexts): Promise<void> {
  const sql = sqlOf(tx)
  await sql`insert into magazine_issue (organisation_id, id, texts) values (${tx.organisationId}, ${id}, ${sql.json(texts)})`
}

/** Only while nothing of it has been sent. @returns false otherwise, or when somebody saved in between */
export async function updateIssue(tx: Transactor, id: string, revision: number, texts: IssueTexts): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    update magazine_issue set texts = ${sql.json(texts)}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision} and sending_at is null`
  return count > 0
}

export async function deleteIssue(tx: Transactor, id: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    delete from magazine_issue where organisation_id = ${tx.organisationId} and id = ${id} and sending_at is null`
  return count > 0
}

/** @returns false when it was under way before */
export async function beginIssue(tx: Transactor, id: string, revision: number, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update magazine_issue set sending_at = ${at}
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision} and sending_at is null`
  return count > 0
}

export async function unfinishedIssues(reader: Reader): Promise<string[]> {
  const found = await sqlOf(reader)<{ id: string }[]>`
    select id from magazine_issue where organisation_id = ${reader.organisationId} and sending_at is not null and finished_at is null
    order by sending_at`
  return found.map(({ id }) => id)
}

export interface IssueUnderWay {
  readonly id: string
  readonly texts: IssueTexts
  readonly sendingAt: Date
  readonly reached: string | null
}

/** Holds an issue that is being sent. null: finished. */
export async function lockIssue(tx: Transactor, id: string): Promise<IssueUnderWay | null> {
  const [row] = await sqlOf(tx)<IssueUnderWay[]>`
    select id, texts, sending_at as "sendingAt", reached from magazine_issue
    where organisation_id = ${tx.organisationId} and id = ${id} and sending_at is not null and finished_at is null for update`
  return row ?? null
}

/** @param finishedAt null: there are more readers */
export async function moveIssue(
  tx: Transactor,
  id: string,
  reached: string | null,
  letters: number,
  finishedAt: Date | null
): Promise<void> {
  await sqlOf(tx)`
    update magazine_issue set reached = coalesce(${reached}, reached), letters = letters + ${letters}, finished_at = ${finishedAt}
    where organisation_id = ${tx.organisationId} and id = ${id}`
}
