import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export const NEEDS = ['join-code', 'roster', 'sign-on', 'unsure'] as const
export const STARTINGS = ['soon', 'next-term', 'next-year', 'unsure'] as const
export const STATES = ['interested', 'confirmed', 'invited', 'opened', 'set-up', 'declined', 'bounced'] as const
export type Need = (typeof NEEDS)[number]
export type Starting = (typeof STARTINGS)[number]
export type InterestState = (typeof STATES)[number]

/** What an office told us. */
export interface Registration {
  readonly university: string
  readonly office: string
  readonly contact: string
  readonly email: string
  readonly need: Need
  /** Roughly; null: not said. */
  readonly students: number | null
  readonly starting: Starting
}

export interface InterestRow extends Registration {
  readonly id: string
  readonly revision: number
  readonly nextEmail: string | null
  readonly locale: string
  readonly notes: string
  readonly state: InterestState
  readonly registeredAt: Date
  readonly confirmedAt: Date | null
  readonly invitedAt: Date | null
  readonly stateAt: Date
  readonly wave: number | null
  readonly spaceId: string | null
}

const columns = (reader: Reader) => sqlOf(reader)`
  i.id, i.revision, i.university, i.office, i.contact, i.email, i.next_email as "nextEmail", i.need, i.students, i.starting, i.locale,
  i.notes, i.state, i.registered_at as "registeredAt", i.confirmed_at as "confirmedAt", i.invited_at as "invitedAt",
  i.state_at as "stateAt", w.number as wave, i.space_id as "spaceId"`
const joined = (reader: Reader) => sqlOf(reader)`
  university_interest i
  left join university_wave w on w.organisation_id = i.organisation_id and w.id = i.wave_id`

export async function insertInterest(
  tx: Transactor,
  id: string,
  registration: Registration & { readonly locale: string },
  now: Date
): Promise<void> {
  const { university, office, contact, email, need, students, starting, locale } = registration
  await sqlOf(tx)`
    insert into university_interest (organisation_id, id, university, office, contact, email, need, students, starting, locale, state,
      registered_at, state_at)
    values (${tx.organisationId}, ${id}, ${university}, ${office}, ${contact}, ${email}, ${need}, ${students}, ${starting}, ${locale},
      'interested', ${now}, ${now})`
}

/** Writes everything an office told, but for its address. @returns false when somebody saved in between */
export async function updateRegistration(
  tx: Transactor,
  id: string,
  registration: Omit<Registration, 'email'> & { readonly nextEmail: string | null },
  revision: number
): Promise<boolean> {
  const { university, office, contact, nextEmail, need, students, starting } = registration
  const { count } = await sqlOf(tx)`
    update university_interest set university = ${university}, office = ${office}, contact = ${contact}, next_email = ${nextEmail},
      need = ${need}, students = ${students}, starting = ${starting}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision}`
  return count > 0
}

/** @returns false when somebody saved in between */
export async function updateNotes(tx: Transactor, id: string, notes: string, revision: number): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update university_interest set notes = ${notes}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision}`
  return count > 0
}

export async function updateState(tx: Transactor, id: string, state: InterestState, now: Date): Promise<void> {
  await sqlOf(tx)`
    update university_interest set state = ${state}, state_at = ${now},
      confirmed_at = case when ${state} = 'confirmed' then coalesce(confirmed_at, ${now}) else confirmed_at end,
      invited_at = case when ${state} = 'invited' then ${now} else invited_at end
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** The new address is theirs: somebody opened the link that was sent there. */
export async function takeNextEmail(tx: Transactor, id: string): Promise<void> {
  await sqlOf(tx)`
    update university_interest set email = next_email, next_email = null, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and next_email is not null`
}

/** The address of a registration that nobody has confirmed. */
export async function setEmail(tx: Transactor, id: string, email: string): Promise<void> {
  await sqlOf(tx)`
    update university_interest set email = ${email}, next_email = null, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and confirmed_at is null`
}

/** An address that counts once somebody there has confirmed it. */
export async function setNextEmail(tx: Transactor, id: string, email: string): Promise<void> {
  await sqlOf(tx)`
    update university_interest set next_email = ${email}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function setSpace(tx: Transactor, id: string, spaceId: string): Promise<void> {
  await sqlOf(tx)`
    update university_interest set space_id = ${spaceId} where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function setWave(tx: Transactor, id: string, waveId: string): Promise<void> {
  await sqlOf(tx)`
    update university_interest set wave_id = ${waveId} where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function deleteInterest(tx: Transactor, id: string): Promise<void> {
  await sqlOf(tx)`delete from university_interest where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Locked until the transaction ends. */
export async function lockInterest(tx: Transactor, id: string): Promise<InterestRow | null> {
  const [row] = await sqlOf(tx)<InterestRow[]>`
    select ${columns(tx)} from ${joined(tx)} where i.organisation_id = ${tx.organisationId} and i.id = ${id} for update of i`
  return row ?? null
}

export async function lockInterestByEmail(tx: Transactor, email: string): Promise<InterestRow | null> {
  const [row] = await sqlOf(tx)<InterestRow[]>`
    select ${columns(tx)} from ${joined(tx)}
    where i.organisation_id = ${tx.organisationId} and lower(i.email) = lower(${email}) for update of i`
  return row ?? null
}

export async function findInterest(reader: Reader, id: string): Promise<InterestRow | null> {
  const [row] = await sqlOf(reader)<InterestRow[]>`
    select ${columns(reader)} from ${joined(reader)} where i.organisation_id = ${reader.organisationId} and i.id = ${id}`
  return row ?? null
}

/** Registrations that nobody confirmed, and whose last confirming letter was asked for before this moment. */
export async function unconfirmedBefore(tx: Transactor, before: Date): Promise<string[]> {
  const found = await sqlOf(tx)<{ id: string }[]>`
    select id from university_interest
    where organisation_id = ${tx.organisationId} and confirmed_at is null
      and case when state = 'interested' then state_at else registered_at end < ${before} for update`
  return found.map(({ id }) => id)
}

/** null means: all. */
export interface Segment {
  readonly need: Need | null
  readonly starting: Starting | null
  /** Students, from and to (inclusive). Who did not say is in no size. */
  readonly from: number | null
  readonly to: number | null
}
export interface InterestFilter extends Segment {
  readonly state: InterestState | null
  /** Part of the name of university, office or person, of the address or the notes. */
  readonly text: string
}

/** The longest waiting first. */
export async function listInterests(reader: Reader, filter: InterestFilter, limit: number): Promise<InterestRow[]> {
  const { need, starting, from, to, state, text } = filter
  return sqlOf(reader)<InterestRow[]>`
    select ${columns(reader)} from ${joined(reader)}
    where i.organisation_id = ${reader.organisationId}
      and (${need}::text is null or i.need = ${need}) and (${starting}::text is null or i.starting = ${starting})
      and (${from}::int is null or i.students >= ${from}) and (${to}::int is null or i.students <= ${to})
      and (${state}::text is null or i.state = ${state})
      and (${text} = '' or strpos(lower(concat_ws(' ', i.university, i.office, i.contact, i.email, i.notes)), lower(${text})) > 0)
    order by i.registered_at, i.id limit ${limit}`
}

/** How many are in each state. */
export async function countStates(reader: Reader): Promise<{ state: InterestState; n: number }[]> {
  return sqlOf(reader)<{ state: InterestState; n: number }[]>`
    select state, count(*) as n from university_interest where organisation_id = ${reader.organisationId} group by state`
}

export interface WaveRow {
  readonly number: number
  readonly madeAt: Date
  readonly invited: number
  readonly opened: number
  readonly setUp: number
}

export async function listWaves(reader: Reader): Promise<WaveRow[]> {
  return sqlOf(reader)<WaveRow[]>`
    select w.number, w.made_at as "madeAt", count(i.id) as invited,
      count(i.id) filter (where i.state in ('opened', 'set-up')) as opened, count(i.id) filter (where i.state = 'set-up') as "setUp"
    from university_wave w
    left join university_interest i on i.organisation_id = w.organisation_id and i.wave_id = w.id
    where w.organisation_id = ${reader.organisationId}
    group by w.id, w.number, w.made_at order by w.number desc`
}

export async function insertWave(
  tx: Transactor,
  wave: { readonly id: string; readonly chosen: Segment; readonly madeBy: string; readonly now: Date }
): Promise<number> {
  const sql = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`university wave ${tx.organisationId}`}, 0))`
  const [row] = await sql<{ number: number }[]>`
    insert into university_wave (organisation_id, id, number, chosen, made_by, made_at)
    select ${tx.organisationId}, ${wave.id}, coalesce(max(number), 0) + 1, ${JSON.stringify(wave.chosen)}::text::jsonb, ${wave.madeBy},
      ${wave.now}
    from university_wave where organisation_id = ${tx.organisationId}
    returning number`
  return row?.number ?? 0
}
