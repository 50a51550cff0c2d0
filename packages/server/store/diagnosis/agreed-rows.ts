import type { OrganisationAnswer } from '@hinoyojin/core/schema/survey.ts'
import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface AgreedRow {
  readonly question: string
  readonly answer: OrganisationAnswer
  readonly evidence: string
  /** Who sees to it: a name or an office, as people there call it. */
  readonly owner: string
  /** What is done first; '' is the step of the survey. */
  readonly step: string
  /** YYYY-MM-DD */
  readonly dueOn: string | null
  readonly doneAt: Date | null
  readonly revision: number
}

/** What was agreed in a round, by question. */
export async function agreedIn(reader: Reader, checkId: string): Promise<AgreedRow[]> {
  return sqlOf(reader)<AgreedRow[]>`
    select question, answer, evidence, owner, step, due_on as "dueOn", done_at as "doneAt", revision
    from organisation_check_agreed where organisation_id = ${reader.organisationId} and check_id = ${checkId} order by question`
}

export type Agreement = Omit<AgreedRow, 'doneAt'>

/** @param agreement `revision` is the one that stood before whoever wrote; 0: there was none
 *  @returns false when somebody else wrote in between; then nothing is stored */
export async function putAgreed(
  tx: Transactor,
  checkId: string,
  agreement: Agreement,
  by: string,
  now: Date
): Promise<boolean> {
  const { question, answer, evidence, owner, step, dueOn, revision } = agreement
  const stored = await sqlOf(tx)`
    insert into organisation_check_agreed as a
      (organisation_id, check_id, question, answer, evidence, owner, step, due_on, revision, agreed_at, agreed_by)
    select ${tx.organisationId}, ${checkId}, ${question}, ${answer}, ${evidence}, ${owner}, ${step}, ${dueOn}::date, 1, ${now}, ${by}
    where ${revision} = 0 or exists (select from organisation_check_agreed x where x.organisation_id = ${tx.organisationId}
      and x.check_id = ${checkId} and x.question = ${question})
    on conflict (organisation_id, check_id, question) do update
      set answer = excluded.answer, evidence = excluded.evidence, owner = excluded.owner, step = excluded.step,
        due_on = excluded.due_on, revision = a.revision + 1, agreed_at = ${now}, agreed_by = ${by}
      where a.revision = ${revision}`
  return stored.count === 1
}

/** A step was taken, or was not after all. Also in a round that is closed: that is when steps are taken. */
export async function markStep(
  tx: Transactor,
  checkId: string,
  question: string,
  doneAt: Date | null
): Promise<boolean> {
  const changed = await sqlOf(tx)`
    update organisation_check_agreed set done_at = ${doneAt}
    where organisation_id = ${tx.organisationId} and check_id = ${checkId} and question = ${question}`
  return changed.count === 1
}

export interface DueStep {
  readonly checkId: string
  readonly question: string
  readonly step: string
  readonly owner: string
  readonly dueOn: string
}

/** Steps of the newest round whose day has come and that nobody has marked as done. @param day YYYY-MM-DD */
export async function dueStepsOf(reader: Reader, day: string): Promise<DueStep[]> {
  return sqlOf(reader)<DueStep[]>`
    select a.check_id as "checkId", a.question, a.step, a.owner, a.due_on as "dueOn"
    from organisation_check_agreed a
    where a.organisation_id = ${reader.organisationId} and a.answer <> 'yes' and a.done_at is null and a.due_on <= ${day}::date
      and a.check_id = (select id from organisation_check where organisation_id = ${reader.organisationId} order by number desc limit 1)
    order by a.due_on, a.question`
}

/** Active administrators who have an address. */
export async function administratorsWithMail(
  reader: Reader
): Promise<{ id: string; name: string; email: string; locale: string | null }[]> {
  return sqlOf(reader)<{ id: string; name: string; email: string; locale: string | null }[]>`
    select distinct p.id, p.name, p.email, p.locale from role_grant g
    join person p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.status = 'active'
    where g.organisation_id = ${reader.organisationId} and g.role = 'administrator' and p.email is not null order by p.name, p.id`
}
