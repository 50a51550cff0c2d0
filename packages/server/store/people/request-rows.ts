import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export type RequestState = 'waiting' | 'approved' | 'refused' | 'used'

export interface NewRequestRow {
  readonly id: string
  readonly unitId: string
  readonly personId: string | null
  readonly name: string | null
  readonly pinHash: string
  readonly secretHash: Buffer
  readonly locale: string | null
  readonly hours: number
}

export async function insertRequest(tx: Transactor, row: NewRequestRow): Promise<void> {
  await sqlOf(tx)`
    insert into entry_request (organisation_id, id, unit_id, person_id, name, pin_hash, secret_hash, locale, expires_at)
    values (${tx.organisationId}, ${row.id}, ${row.unitId}, ${row.personId}, ${row.name}, ${row.pinHash}, ${row.secretHash},
      ${row.locale}, now() + make_interval(hours => ${row.hours}))`
}

export interface WaitingBrowser {
  readonly id: string
  readonly state: RequestState | 'expired'
  readonly personId: string | null
  readonly number: string | null
  readonly locale: string | null
}

/** The request of the browser that holds this secret. */
export async function findRequest(reader: Reader, secretHash: Buffer): Promise<WaitingBrowser | null> {
  const [row] = await sqlOf(reader)<WaitingBrowser[]>`
    select r.id, r.person_id as "personId", p.number, r.locale,
      case when r.expires_at <= now() and r.state in ('waiting', 'approved') then 'expired' else r.state end as state
    from entry_request r left join person p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.organisation_id = ${reader.organisationId} and r.secret_hash = ${secretHash}`
  return row ?? null
}

/** approved -> used, once. @returns the person, or null when someone was quicker or it ran out */
export async function useRequest(tx: Transactor, requestId: string): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ personId: string }[]>`
    update entry_request r set state = 'used'
    from person p
    where r.organisation_id = ${tx.organisationId} and r.id = ${requestId} and r.state = 'approved' and r.expires_at > now()
      and p.organisation_id = r.organisation_id and p.id = r.person_id and p.status = 'active'
    returning p.id as "personId"`
  return row?.personId ?? null
}

export interface WaitingRequest {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly personId: string | null
  readonly personName: string | null
  readonly number: string | null
  /** What was typed; null where the number said who it is. */
  readonly name: string | null
  /** The person has a PIN already: approving replaces it. */
  readonly hasPin: boolean
  readonly askedAt: Date
}

/** Who waits in the subtrees of these units, the longest first. */
export async function waitingRequests(reader: Reader, scope: readonly string[]): Promise<WaitingRequest[]> {
  return sqlOf(reader)<WaitingRequest[]>`
    select r.id, r.unit_id as "unitId", u.name as "unitName", r.person_id as "personId", p.name as "personName", p.number, r.name,
      exists (select 1 from pin i where i.organisation_id = r.organisation_id and i.person_id = r.person_id) as "hasPin",
      r.asked_at as "askedAt"
    from entry_request r
    join unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
    left join person p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.organisation_id = ${reader.organisationId} and r.state = 'waiting' and r.expires_at > now()
      and u.path && ${scope}::uuid[]
    order by r.asked_at, r.id`
}

export interface LockedRequest {
  readonly id: string
  readonly unitId: string
  readonly personId: string | null
  readonly name: string | null
  readonly pinHash: string
  readonly locale: string | null
}

/** A request that still waits, locked until it is decided. */
export async function lockRequest(tx: Transactor, requestId: string): Promise<LockedRequest | null> {
  const [row] = await sqlOf(tx)<LockedRequest[]>`
    select id, unit_id as "unitId", person_id as "personId", name, pin_hash as "pinHash", locale from entry_request
    where organisation_id = ${tx.organisationId} and id = ${requestId} and state = 'waiting' and expires_at > now() for update`
  return row ?? null
}

export async function closeRequest(
  tx: Transactor,
  requestId: string,
  state: 'approved' | 'refused',
  personId: string | null
): Promise<void> {
  await sqlOf(tx)`
    update entry_request set state = ${state}, person_id = coalesce(${personId}::uuid, person_id), decided_at = now(),
      decided_by = ${tx.actor.personId}
    where organisation_id = ${tx.organisationId} and id = ${requestId}`
}

/** One person is let in once: other requests for the same person end. */
export async function refuseOthers(tx: Transactor, personId: string, keep: string): Promise<void> {
  await sqlOf(tx)`
    update entry_request set state = 'refused', decided_at = now(), decided_by = ${tx.actor.personId}
    where organisation_id = ${tx.organisationId} and person_id = ${personId} and id <> ${keep} and state = 'waiting'`
}

/** The door was locked anew: whoever waited or was let in but has not come in yet has to ask again. */
export async function refuseAll(tx: Transactor, personId: string): Promise<void> {
  await sqlOf(tx)`
    update entry_request set state = 'refused', decided_at = now(), decided_by = ${tx.actor.personId}
    where organisation_id = ${tx.organisationId} and person_id = ${personId} and state in ('waiting', 'approved')`
}
