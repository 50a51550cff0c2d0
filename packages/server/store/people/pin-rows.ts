import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export async function putPin(tx: Transactor, personId: string, hash: string): Promise<void> {
  await sqlOf(tx)`
    insert into pin (organisation_id, person_id, hash) values (${tx.organisationId}, ${personId}, ${hash})
    on conflict (organisation_id, person_id) do update set hash = excluded.hash, set_at = now()`
}

export async function removePin(tx: Transactor, personId: string): Promise<void> {
  await sqlOf(tx)`delete from pin where organisation_id = ${tx.organisationId} and person_id = ${personId}`
}

/** Whether this very hash is still the person's, held until the transaction ends: a reset in between must win. */
export async function holdPin(tx: Transactor, personId: string, hash: string): Promise<boolean> {
  const held = await sqlOf(tx)`
    select 1 from pin i join person p on p.organisation_id = i.organisation_id and p.id = i.person_id
    where i.organisation_id = ${tx.organisationId} and i.person_id = ${personId} and i.hash = ${hash} and p.status = 'active'
    for share of i, p`
  return held.length > 0
}

export async function isKnownDevice(reader: Reader, personId: string, tokenHash: Buffer): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from known_device
    where organisation_id = ${reader.organisationId} and person_id = ${personId} and token_hash = ${tokenHash}`
  return found.length > 0
}

/** Remembers a browser; of more than `keep` the oldest are forgotten, so that what they may try stays bounded. */
export async function rememberDevice(tx: Transactor, personId: string, tokenHash: Buffer, keep: number): Promise<void> {
  await sqlOf(tx)`
    insert into known_device (organisation_id, person_id, token_hash)
    values (${tx.organisationId}, ${personId}, ${tokenHash})
    on conflict (organisation_id, person_id, token_hash) do update set created_at = now()`
  await sqlOf(tx)`
    delete from known_device where organisation_id = ${tx.organisationId} and person_id = ${personId} and token_hash not in (
      select token_hash from known_device where organisation_id = ${tx.organisationId} and person_id = ${personId}
      order by created_at desc limit ${keep})`
}

export async function forgetDevices(tx: Transactor, personId: string): Promise<void> {
  await sqlOf(tx)`delete from known_device where organisation_id = ${tx.organisationId} and person_id = ${personId}`
}

/** Whether this person has ever had something of their own to come in with. */
export async function wasIn(reader: Reader, personId: string): Promise<boolean> {
  const [row] = await sqlOf(reader)<{ was: boolean }[]>`
    select exists (select 1 from pin where organisation_id = ${reader.organisationId} and person_id = ${personId})
      or exists (select 1 from passkey where organisation_id = ${reader.organisationId} and person_id = ${personId})
      or exists (select 1 from session where organisation_id = ${reader.organisationId} and person_id = ${personId}) as was`
  return row?.was ?? false
}

export interface WayInRow {
  readonly at: Date
  readonly by: string | null
  /** Whether the PIN was renewed; otherwise it was another way in. */
  readonly pin: boolean
}

/** The newest way in as this person that another person got, not before `since`. */
export async function lastWayInByAnother(reader: Reader, personId: string, since: Date): Promise<WayInRow | null> {
  const [found] = await sqlOf(reader)<WayInRow[]>`
    select a.at, m.name as by, a.action = 'pin.reset' as pin from audit a
    left join person m on m.organisation_id = a.organisation_id and m.id = a.actor_person_id
    where a.organisation_id = ${reader.organisationId} and a.subject = ${personId} and a.action in ('pin.reset', 'way-in.given')
      and a.at >= ${since} and a.actor_person_id is distinct from ${personId}
    order by a.at desc limit 1`
  return found ?? null
}
