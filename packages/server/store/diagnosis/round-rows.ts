import type { OrganisationAnswer } from '@hinoyojin/core/schema/survey.ts'
import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface RoundRow {
  readonly id: string
  readonly number: number
  readonly surveyVersion: number
  readonly openedAt: Date
  readonly closedAt: Date | null
}

/** Rounds of the organisation check, the newest first. */
export async function roundsOf(reader: Reader): Promise<RoundRow[]> {
  return sqlOf(reader)<RoundRow[]>`
    select id, number, survey_version as "surveyVersion", opened_at as "openedAt", closed_at as "closedAt"
    from organisation_check where organisation_id = ${reader.organisationId} order by number desc`
}

/** Opens a round, unless one is open. @returns whether this one was opened */
export async function insertRound(
  tx: Transactor,
  round: { id: string; surveyVersion: number; by: string; now: Date }
): Promise<boolean> {
  const made = await sqlOf(tx)`
    insert into organisation_check (organisation_id, id, number, survey_version, opened_at, opened_by)
    select ${tx.organisationId}, ${round.id}, coalesce(max(number), 0) + 1, ${round.surveyVersion}, ${round.now}, ${round.by}
    from organisation_check where organisation_id = ${tx.organisationId}
    on conflict do nothing`
  return made.count === 1
}

/** Holds the round against being closed while somebody writes in it. @returns undefined when it is unknown or closed */
export async function holdOpenRound(tx: Transactor, id: string): Promise<RoundRow | undefined> {
  const [round] = await sqlOf(tx)<RoundRow[]>`
    select id, number, survey_version as "surveyVersion", opened_at as "openedAt", closed_at as "closedAt"
    from organisation_check where organisation_id = ${tx.organisationId} and id = ${id} and closed_at is null for share`
  return round
}

export async function closeRoundRow(tx: Transactor, id: string, by: string, now: Date): Promise<boolean> {
  const closed = await sqlOf(tx)`
    update organisation_check set closed_at = ${now}, closed_by = ${by}
    where organisation_id = ${tx.organisationId} and id = ${id} and closed_at is null`
  return closed.count === 1
}

export interface InvitedRow {
  readonly personId: string
  readonly name: string
  readonly number: string | null
  readonly unitName: string
  /** How many questions they have answered. */
  readonly answered: number
  /** Answered without being invited: an administrator. */
  readonly invited: boolean
}

/** Who was asked, or has answered, with how far they are. */
export async function invitedOf(reader: Reader, checkId: string): Promise<InvitedRow[]> {
  return sqlOf(reader)<InvitedRow[]>`
    with asked as (
      select person_id, true as invited from organisation_check_person
      where organisation_id = ${reader.organisationId} and check_id = ${checkId}
    ), given as (
      select person_id, count(*) as answered from organisation_check_answer
      where organisation_id = ${reader.organisationId} and check_id = ${checkId} group by person_id
    )
    select p.id as "personId", p.name, p.number, u.name as "unitName", coalesce(g.answered, 0) as answered,
      coalesce(a.invited, false) as invited
    from asked a full join given g on g.person_id = a.person_id
    join person p on p.organisation_id = ${reader.organisationId} and p.id = coalesce(a.person_id, g.person_id)
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    order by p.number nulls last, p.name`
}

export async function isInvited(reader: Reader, checkId: string, personId: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from organisation_check_person
    where organisation_id = ${reader.organisationId} and check_id = ${checkId} and person_id = ${personId}`
  return found.length > 0
}

/** @returns whether somebody was newly asked: an active person of this organisation */
export async function insertInvitation(tx: Transactor, checkId: string, personId: string, now: Date): Promise<boolean> {
  const made = await sqlOf(tx)`
    insert into organisation_check_person (organisation_id, check_id, person_id, invited_at)
    select organisation_id, ${checkId}, id, ${now} from person
    where organisation_id = ${tx.organisationId} and id = ${personId} and status = 'active'
    on conflict do nothing`
  return made.count === 1
}

/** What they answered stays. */
export async function deleteInvitation(tx: Transactor, checkId: string, personId: string): Promise<boolean> {
  const gone = await sqlOf(tx)`
    delete from organisation_check_person
    where organisation_id = ${tx.organisationId} and check_id = ${checkId} and person_id = ${personId}`
  return gone.count === 1
}

export interface GivenRow {
  readonly question: string
  readonly personId: string
  readonly name: string
  readonly answer: OrganisationAnswer
  readonly evidence: string
  readonly link: string
  readonly revision: number
}

/** What was answered in a round: by one person, or by all. */
export async function givenIn(reader: Reader, checkId: string, personId: string | null): Promise<GivenRow[]> {
  return sqlOf(reader)<GivenRow[]>`
    select a.question, a.person_id as "personId", p.name, a.answer, a.evidence, a.link, a.revision
    from organisation_check_answer a
    join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.organisation_id = ${reader.organisationId} and a.check_id = ${checkId}
      and (${personId}::uuid is null or a.person_id = ${personId}::uuid)
    order by a.question, p.number nulls last, p.name`
}

export interface GivenAnswer {
  readonly question: string
  readonly answer: OrganisationAnswer
  readonly evidence: string
  readonly link: string
  /** The one that stood before the person when they wrote; 0: there was none. */
  readonly revision: number
}

/** @returns false when another window wrote in between; then nothing is stored */
export async function putGiven(
  tx: Transactor,
  checkId: string,
  personId: string,
  given: GivenAnswer,
  now: Date
): Promise<boolean> {
  const stored = await sqlOf(tx)`
    insert into organisation_check_answer as a
      (organisation_id, check_id, question, person_id, answer, evidence, link, revision, answered_at)
    select ${tx.organisationId}, ${checkId}, ${given.question}, ${personId}, ${given.answer}, ${given.evidence}, ${given.link}, 1, ${now}
    where ${given.revision} = 0 or exists (select from organisation_check_answer x where x.organisation_id = ${tx.organisationId}
      and x.check_id = ${checkId} and x.question = ${given.question} and x.person_id = ${personId})
    on conflict (organisation_id, check_id, question, person_id) do update
      set answer = excluded.answer, evidence = excluded.evidence, link = excluded.link, revision = a.revision + 1, answered_at = ${now}
      where a.revision = ${given.revision}`
  return stored.count === 1
}
