import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface NewRegistration {
  readonly id: string
  readonly briefingId: string
  readonly state: 'seat' | 'waiting'
  readonly name: string
  readonly email: string
  readonly company: string | null
  readonly wish: string | null
  readonly locale: string
  readonly code: string
  readonly askedAt: Date
}

export interface RegistrationRow extends Omit<NewRegistration, 'state'> {
  readonly state: 'seat' | 'waiting' | 'cancelled'
  readonly seatAt: Date | null
  readonly cancelledAt: Date | null
  readonly cameAt: Date | null
  /** Which operator received them; null: not here yet, or that person has left. */
  readonly cameBy: string | null
  readonly remindedFor: Date | null
  readonly followedUpAt: Date | null
  /** The mail server said that this address does not exist. */
  readonly bounced: boolean
}

const columns = (reader: Reader) => sqlOf(reader)`
  r.id, r.briefing_id as "briefingId", r.state, r.name, r.email, r.company, r.wish, r.locale, r.code, r.asked_at as "askedAt",
  r.seated_at as "seatAt", r.cancelled_at as "cancelledAt", r.came_at as "cameAt", p.name as "cameBy", r.reminded_for as "remindedFor",
  r.followed_up_at as "followedUpAt",
  exists (select from mail m where m.organisation_id = r.organisation_id and m.state = 'bounced'
    and starts_with(m.key, 'briefing:' || r.id || ':')) as bounced
  from briefing_registration r
  left join person p on p.organisation_id = r.organisation_id and p.id = r.came_by`

/** Everybody who signed up, in the order in which they did. */
export async function registrationsOf(reader: Reader, briefingId: string): Promise<RegistrationRow[]> {
  return sqlOf(reader)<RegistrationRow[]>`
    select ${columns(reader)} where r.organisation_id = ${reader.organisationId} and r.briefing_id = ${briefingId} order by r.id`
}

export async function findRegistration(reader: Reader, id: string): Promise<RegistrationRow | null> {
  const [row] = await sqlOf(reader)<RegistrationRow[]>`
    select ${columns(reader)} where r.organisation_id = ${reader.organisationId} and r.id = ${id}`
  return row ?? null
}

/** Whoever has a seat or waits under this address. */
export async function findByEmail(
  reader: Reader,
  briefingId: string,
  emailKey: string
): Promise<RegistrationRow | null> {
  const [row] = await sqlOf(reader)<RegistrationRow[]>`
    select ${columns(reader)} where r.organisation_id = ${reader.organisationId} and r.briefing_id = ${briefingId}
      and r.email_key = ${emailKey} and r.state <> 'cancelled'`
  return row ?? null
}

/** @returns false when somebody else has this code; the caller tries another */
export async function insertRegistration(tx: Transactor, row: NewRegistration, emailKey: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into briefing_registration (organisation_id, id, briefing_id, state, name, email, email_key, company, wish, locale, code,
      asked_at, seated_at)
    values (${tx.organisationId}, ${row.id}, ${row.briefingId}, ${row.state}, ${row.name}, ${row.email}, ${emailKey}, ${row.company},
      ${row.wish}, ${row.locale}, ${row.code}, ${row.askedAt}, ${row.state === 'seat' ? row.askedAt : null})
    on conflict (organisation_id, briefing_id, code) do nothing`
  return count > 0
}

/** The first of the waiting list gets seats. @param only this one, out of turn @returns their ids, in order */
export async function giveSeats(
  tx: Transactor,
  briefingId: string,
  seats: number,
  at: Date,
  only: string | null = null
): Promise<string[]> {
  const moved = await sqlOf(tx)<{ id: string }[]>`
    with next as (
      select id from briefing_registration where organisation_id = ${tx.organisationId} and briefing_id = ${briefingId}
        and state = 'waiting' and (${only}::uuid is null or id = ${only}::uuid) order by id limit ${seats})
    update briefing_registration r set state = 'seat', seated_at = ${at}
    from next where r.organisation_id = ${tx.organisationId} and r.id = next.id returning r.id`
  return moved.map(({ id }) => id).sort()
}

/** @returns false when it was cancelled before */
export async function cancelRegistrationRow(tx: Transactor, id: string, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update briefing_registration set state = 'cancelled', cancelled_at = ${at}
    where organisation_id = ${tx.organisationId} and id = ${id} and state <> 'cancelled'`
  return count > 0
}

/** @param at null: they were not here after all. @returns false when it stood like that already */
export async function markCame(tx: Transactor, id: string, at: Date | null): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update briefing_registration set came_at = ${at}, came_by = ${at && tx.actor.personId}
    where organisation_id = ${tx.organisationId} and id = ${id} and state = 'seat' and (came_at is null) = ${at !== null}`
  return count > 0
}

export async function markReminded(tx: Transactor, id: string, startsAt: Date): Promise<void> {
  await sqlOf(tx)`
    update briefing_registration set reminded_for = ${startsAt} where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function markFollowedUp(tx: Transactor, id: string, at: Date): Promise<void> {
  await sqlOf(tx)`
    update briefing_registration set followed_up_at = ${at} where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Removes the people of a briefing, also from the letters that went to them. @returns how many */
export async function eraseRegistrations(tx: Transactor, briefingId: string): Promise<number> {
  const sql = sqlOf(tx)
  // Also what still waits: without a mail server letters wait for ever, and the address would outlive the promise.
  const letters = await sql<{ id: string }[]>`
    update mail m set recipient = '', body = null, calendar = null, trouble = null, settled_at = coalesce(m.settled_at, now()),
      state = case when m.state = 'waiting' then 'given-up' else m.state end
    from briefing_registration r
    where r.organisation_id = ${tx.organisationId} and r.briefing_id = ${briefingId}
      and m.organisation_id = r.organisation_id and starts_with(m.key, 'briefing:' || r.id || ':') returning m.id`
  for (const { id } of letters) await sql`select take_down_mail(${id})`
  const { count } = await sql`
    delete from briefing_registration where organisation_id = ${tx.organisationId} and briefing_id = ${briefingId}`
  return count
}
