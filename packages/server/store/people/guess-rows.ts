import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** One counter: so many tries of `scope` for `subject` in the window that began at `windowStart`. */
export interface Tally {
  readonly scope: string
  readonly subject: string
  readonly windowStart: Date
}

/** Adds one to every counter and says how they stand. Rows are taken in one order, so that two guesses never wait in a ring. */
export async function countUp(tx: Transactor, tallies: readonly Tally[]): Promise<{ scope: string; count: number }[]> {
  const sql = sqlOf(tx)
  await sql`delete from guess where organisation_id = ${tx.organisationId} and window_start < now() - interval '1 day'`
  return sql<{ scope: string; count: number }[]>`
    insert into guess (organisation_id, scope, subject, window_start, count)
    select ${tx.organisationId}::uuid, t.scope, t.subject, t.window_start, 1
    from ${columns(tx, tallies)} order by t.scope, t.subject, t.window_start
    on conflict (organisation_id, scope, subject, window_start) do update set count = guess.count + 1
    returning scope, count`
}

/** Gives a try back: it was the right PIN. */
export async function countDown(tx: Transactor, tallies: readonly Tally[]): Promise<void> {
  await sqlOf(tx)`
    with held as (
      select g.scope, g.subject, g.window_start from guess g
      join ${columns(tx, tallies)} on t.scope = g.scope and t.subject = g.subject and t.window_start = g.window_start
      where g.organisation_id = ${tx.organisationId}
      order by g.scope, g.subject, g.window_start for update of g)
    update guess set count = greatest(guess.count - 1, 0) from held
    where guess.organisation_id = ${tx.organisationId} and guess.scope = held.scope and guess.subject = held.subject
      and guess.window_start = held.window_start`
}

/** Uses one of the tries a manager allowed. @returns false when none is left */
export async function takePass(tx: Transactor, subject: string, since: Date, tries: number): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update guess set count = count + 1
    where organisation_id = ${tx.organisationId} and scope = 'pass' and subject = ${subject} and window_start > ${since}
      and count < ${tries}`
  return count > 0
}

/** Forgets what was counted against a person (also per device) and lets the next tries pass whatever the unit's counters say. */
export async function clearTallies(tx: Transactor, subject: string, passFrom: Date | null): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    delete from guess where organisation_id = ${tx.organisationId}
      and scope in ('person', 'person-hour', 'person-device', 'code', 'pass')
      and (subject = ${subject} or starts_with(subject, ${`${subject}|`}))`
  if (passFrom === null) return
  await sql`
    insert into guess (organisation_id, scope, subject, window_start, count)
    values (${tx.organisationId}, 'pass', ${subject}, ${passFrom}, 0)`
}

/** Remembers that something was used. @returns false when it had been used before */
export async function useOnce(tx: Transactor, scope: string, subject: string, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into guess (organisation_id, scope, subject, window_start, count)
    values (${tx.organisationId}, ${scope}, ${subject}, ${at}, 1) on conflict do nothing`
  return count > 0
}

/** The highest count of a scope and subject among the windows still open. For the manager's page. */
export async function highestCount(reader: Reader, scope: string, subject: string, since: Date): Promise<number> {
  const [row] = await sqlOf(reader)<{ n: number | null }[]>`
    select max(count) as n from guess
    where organisation_id = ${reader.organisationId} and scope = ${scope} and subject = ${subject} and window_start >= ${since}`
  return row?.n ?? 0
}

function columns(reader: Reader, tallies: readonly Tally[]) {
  const text = JSON.stringify(tallies.map((t) => ({ scope: t.scope, subject: t.subject, window_start: t.windowStart })))
  return sqlOf(
    reader
  )`jsonb_to_recordset(${text}::text::jsonb) as t (scope text, subject text, window_start timestamptz)`
}
