import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export async function insertLink(
  tx: Transactor,
  row: { readonly id: string; readonly personId: string; readonly tokenHash: Buffer; readonly expiresAt: Date }
): Promise<void> {
  await sqlOf(tx)`
    insert into sign_in_link (organisation_id, id, person_id, token_hash, expires_at)
    values (${tx.organisationId}, ${row.id}, ${row.personId}, ${row.tokenHash}, ${row.expiresAt})`
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

/** Uses a link up. @returns the person, or null when it was used, ran out, or never was */
export async function useLink(tx: Transactor, tokenHash: Buffer): Promise<string | null> {
  const [row] = await sqlOf(tx)<{ personId: string }[]>`
    update sign_in_link l set used_at = now()
    from person p
    where l.organisation_id = ${tx.organisationId} and l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > now()
      and p.organisation_id = l.organisation_id and p.id = l.person_id and p.status = 'active'
    returning l.person_id as "personId"`
  return row?.personId ?? null
}
