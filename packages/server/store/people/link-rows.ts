import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export async function insertLink(
  tx: Transactor,
  row: { readonly id: string; readonly personId: string; readonly tokenHash: Buffer; readonly expiresAt: Date }
): Promise<void> {
  await sqlOf(tx)`
    insert into sign_in_link (organisation_id, id, person_id, token_hash, expires_at, made_by)
    values (${tx.organisationId}, ${row.id}, ${row.personId}, ${row.tokenHash}, ${row.expiresAt}, ${tx.actor.personId})`
}

export interface LinkRow {
  readonly name: string
  readonly organisationName: string
  readonly state: 'open' | 'used' | 'expired'
}

/** Looks without using: mail scanners open every link once. */
export async function findLink(reader: Reader, tokenHash: Buffer): Promise<LinkRow | null> {
  const [row] = await sqlOf(reader)<LinkRow[]>`
    select p.name, o.name as "organisationName",
      case when l.used_at is not null then 'used' when l.expires_at <= now() then 'expired' else 'open' end as state
    from sign_in_link l
    join organisation o on o.id = l.organisation_id
    join person p on p.organisation_id = l.organisation_id and p.id = l.person_id
    where l.organisation_id = ${reader.organisationId} and l.token_hash = ${tokenHash} and p.status = 'active'`
  return row ?? null
}

export interface UsedLink {
  readonly personId: string
  /** Another person made it. */
  readonly byAnother: boolean
}

/** Uses a link up. @returns null when it was used, ran out, or never was */
export async function useLink(tx: Transactor, tokenHash: Buffer): Promise<UsedLink | null> {
  const [row] = await sqlOf(tx)<UsedLink[]>`
    update sign_in_link l set used_at = now()
    from person p
    where l.organisation_id = ${tx.organisationId} and l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > now()
      and p.organisation_id = l.organisation_id and p.id = l.person_id and p.status = 'active'
    returning l.person_id as "personId", l.made_by is not null and l.made_by <> l.person_id as "byAnother"`
  return row ?? null
}
