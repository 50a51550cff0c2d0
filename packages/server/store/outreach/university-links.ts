import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** confirm: of the double opt-in. own: see, correct and delete what we know. set-up: the personal invitation. */
export type UniversityLinkKind = 'confirm' | 'own' | 'set-up'

/** How long a link to the own data is good. */
export const OWN_LINK_DAYS = 90

export async function insertUniversityLink(
  tx: Transactor,
  link: {
    readonly id: string
    readonly interestId: string
    readonly kind: UniversityLinkKind
    readonly tokenHash: Buffer
    readonly now: Date
    readonly expiresAt: Date
  }
): Promise<void> {
  await sqlOf(tx)`
    insert into university_link (organisation_id, id, interest_id, kind, token_hash, made_at, expires_at)
    values (${tx.organisationId}, ${link.id}, ${link.interestId}, ${link.kind}, ${link.tokenHash}, ${link.now}, ${link.expiresAt})`
}

export interface UniversityLink {
  readonly id: string
  readonly interestId: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** Links of before there was an end to each (`expires_at` null) end as long after they were made as those of today. */
export async function findUniversityLink(
  reader: Reader,
  kind: UniversityLinkKind,
  tokenHash: Buffer
): Promise<UniversityLink | null> {
  const [row] = await sqlOf(reader)<UniversityLink[]>`
    select id, interest_id as "interestId", coalesce(expires_at, made_at + make_interval(days => ${OWN_LINK_DAYS})) as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
    from university_link
    where organisation_id = ${reader.organisationId} and kind = ${kind} and token_hash = ${tokenHash}`
  return row ?? null
}

export async function markLinkUsed(tx: Transactor, id: string, now: Date): Promise<void> {
  await sqlOf(tx)`
    update university_link set used_at = coalesce(used_at, ${now}) where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Older links of this kind stop working. @returns how many were good until now */
export async function revokeLinks(
  tx: Transactor,
  interestId: string,
  kind: UniversityLinkKind,
  now: Date
): Promise<number> {
  const { count } = await sqlOf(tx)`
    update university_link set revoked_at = ${now}
    where organisation_id = ${tx.organisationId} and interest_id = ${interestId} and kind = ${kind} and used_at is null
      and revoked_at is null and (expires_at is null or expires_at > ${now})`
  return count
}

/** Until when the newest invitation is good; null: none, used, or taken back. */
export async function invitationUntil(reader: Reader, interestId: string): Promise<Date | null> {
  const [row] = await sqlOf(reader)<{ until: Date | null }[]>`
    select max(expires_at) as until from university_link
    where organisation_id = ${reader.organisationId} and interest_id = ${interestId} and kind = 'set-up' and used_at is null
      and revoked_at is null`
  return row?.until ?? null
}
