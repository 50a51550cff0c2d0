import { z } from 'zod'
import { checkResult, type CheckResult } from '@hinoyojin/core/schema/check-result.ts'
import { checkForm, type CheckForm } from '@hinoyojin/core/schema/survey.ts'
import type { Reader, Transactor } from '../doors.ts'
import { rows, sqlOf } from '../sql.ts'

const row = z.object({
  id: z.string(),
  form: checkForm,
  seed: z.number(),
  answers: z.record(z.string(), z.string()),
  result: checkResult.nullable(),
  startedAt: z.date(),
  touchedAt: z.date(),
  finishedAt: z.date().nullable()
})
export type PersonalCheckRow = z.infer<typeof row>

/** What one person has: the one that is open, then those that are finished, the newest first. */
export async function checksOf(reader: Reader, personId: string): Promise<PersonalCheckRow[]> {
  const sql = sqlOf(reader)
  const found = await sql`
    select id, form, seed, answers, result, started_at as "startedAt", touched_at as "touchedAt", finished_at as "finishedAt"
    from personal_check where organisation_id = ${reader.organisationId} and person_id = ${personId}
    order by finished_at desc nulls first, id desc`
  return rows(row, found)
}

/** Begins one, unless one is open already. */
export async function insertCheck(
  tx: Transactor,
  check: { id: string; personId: string; form: CheckForm; seed: number; now: Date }
): Promise<void> {
  await sqlOf(tx)`
    insert into personal_check (organisation_id, id, person_id, form, seed, started_at, touched_at)
    values (${tx.organisationId}, ${check.id}, ${check.personId}, ${check.form}, ${check.seed}, ${check.now}, ${check.now})
    on conflict (organisation_id, person_id) where finished_at is null do nothing`
}

/** Puts one answer among the others: two windows at once lose nothing. @returns whether it was still open */
export async function putAnswer(
  tx: Transactor,
  check: { id: string; personId: string; question: string; answer: string; now: Date }
): Promise<boolean> {
  const changed = await sqlOf(tx)`
    update personal_check set answers = answers || jsonb_build_object(${check.question}::text, ${check.answer}::text), touched_at = ${check.now}
    where organisation_id = ${tx.organisationId} and id = ${check.id} and person_id = ${check.personId} and finished_at is null`
  return changed.count === 1
}

/** The open one, held against answers that come in while it is being finished. */
export async function lockOpenCheck(tx: Transactor, personId: string): Promise<PersonalCheckRow | undefined> {
  const found = await sqlOf(tx)`
    select id, form, seed, answers, result, started_at as "startedAt", touched_at as "touchedAt", finished_at as "finishedAt"
    from personal_check where organisation_id = ${tx.organisationId} and person_id = ${personId} and finished_at is null for update`
  return rows(row, found)[0]
}

/** Keeps the numbers; of earlier ones only the last stays, for comparison. */
export async function storeResult(
  tx: Transactor,
  check: { id: string; personId: string; result: CheckResult; now: Date }
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update personal_check set result = ${JSON.stringify(check.result)}::text::jsonb, finished_at = ${check.now}, touched_at = ${check.now}
    where organisation_id = ${tx.organisationId} and id = ${check.id} and person_id = ${check.personId}`
  await sql`
    delete from personal_check where organisation_id = ${tx.organisationId} and person_id = ${check.personId} and id in (
      select id from personal_check where organisation_id = ${tx.organisationId} and person_id = ${check.personId}
        and finished_at is not null order by finished_at desc, id desc offset 2)`
}

/** Everything of one person, at once. */
export async function deleteChecksOf(tx: Transactor, personId: string): Promise<void> {
  await sqlOf(tx)`delete from personal_check where organisation_id = ${tx.organisationId} and person_id = ${personId}`
}

/** Answers finished before `answers` are forgotten; what nobody touched since `open`, what was finished before `results`, and
 *  what belongs to people who have left, is deleted. */
export async function forgetOldChecks(
  tx: Transactor,
  before: { answers: Date; open: Date; results: Date }
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update personal_check set answers = '{}' where organisation_id = ${tx.organisationId}
      and finished_at < ${before.answers} and answers <> '{}'`
  await sql`
    delete from personal_check c where c.organisation_id = ${tx.organisationId} and (
      (c.finished_at is null and c.touched_at < ${before.open}) or c.finished_at < ${before.results}
      or exists (select from person p where p.organisation_id = c.organisation_id and p.id = c.person_id and p.status = 'left'))`
}

const counted = z.object({ unitId: z.string(), result: checkResult })

/** The last result of each active person within calendar days of the organisation's zone, by unit: raw numbers of single people.
 *  They must pass through `figuresOf` of server/diagnosis before anybody sees them.
 *  @param from first day, YYYY-MM-DD; `until` is the first day that no longer belongs to it */
export async function unsafeResults(reader: Reader, from: string, until: string): Promise<z.infer<typeof counted>[]> {
  const found = await sqlOf(reader)`
    select distinct on (c.person_id) p.unit_id as "unitId", c.result
    from personal_check c
    join organisation o on o.id = c.organisation_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id and p.status = 'active'
    where c.organisation_id = ${reader.organisationId}
      and c.finished_at >= (${from}::date)::timestamp at time zone o.timezone
      and c.finished_at < (${until}::date)::timestamp at time zone o.timezone
    order by c.person_id, c.finished_at desc`
  return rows(counted, found)
}
