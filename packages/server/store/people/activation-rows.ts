import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface ActivationRow {
  readonly personId: string
  readonly name: string
  readonly number: string | null
  readonly state: 'open' | 'used' | 'expired'
}

/** A new slip makes the old one void. */
export async function putActivation(
  tx: Transactor,
  row: { readonly personId: string; readonly codeHash: Buffer; readonly tokenHash: Buffer; readonly expiresAt: Date }
): Promise<void> {
  await sqlOf(tx)`
    insert into activation (organisation_id, person_id, code_hash, token_hash, expires_at, made_by)
    values (${tx.organisationId}, ${row.personId}, ${row.codeHash}, ${row.tokenHash}, ${row.expiresAt}, ${tx.actor.personId})
    on conflict (organisation_id, person_id) do update set code_hash = excluded.code_hash, token_hash = excluded.token_hash,
      expires_at = excluded.expires_at, used_at = null, made_by = excluded.made_by, made_at = now()`
}

export async function findActivation(
  reader: Reader,
  by: { readonly tokenHash: Buffer } | { readonly personId: string; readonly codeHash: Buffer }
): Promise<ActivationRow | null> {
  const sql = sqlOf(reader)
  const match =
    'tokenHash' in by
      ? sql`a.token_hash = ${by.tokenHash}`
      : sql`a.person_id = ${by.personId} and a.code_hash = ${by.codeHash}`
  const [row] = await sql<ActivationRow[]>`
    select a.person_id as "personId", p.name, p.number,
      case when a.used_at is not null then 'used' when a.expires_at <= now() then 'expired' else 'open' end as state
    from activation a join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.organisation_id = ${reader.organisationId} and p.status = 'active' and ${match}`
  return row ?? null
}

/** Uses an activation up. @returns false when someone was quicker, or it ran out */
export async function useActivation(tx: Transactor, personId: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update activation set used_at = now()
    where organisation_id = ${tx.organisationId} and person_id = ${personId} and used_at is null and expires_at > now()`
  return count > 0
}

/** The person came in by another way: the slip in the drawer must not open the door a second time. */
export async function removeActivation(tx: Transactor, personId: string): Promise<void> {
  await sqlOf(tx)`delete from activation where organisation_id = ${tx.organisationId} and person_id = ${personId}`
}
