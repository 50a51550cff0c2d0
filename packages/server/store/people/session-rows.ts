import { z } from 'zod'
import type { Store, Reader, Transactor } from '../database.ts'
import { call, rows, sqlOf } from '../sql.ts'

const signedInRow = z.object({
  session_id: z.string(),
  method: z.string(),
  shared: z.boolean(),
  stale: z.boolean(),
  person_id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  unit_id: z.string(),
  locale: z.string().nullable(),
  preferences: z.record(z.string(), z.unknown()),
  roles: z.array(z.object({ role: z.enum(['manager', 'administrator', 'author', 'operator']), unitId: z.string() })),
  organisation: z.object({
    name: z.string(),
    slug: z.string(),
    timezone: z.string(),
    locales: z.array(z.string()),
    smallGroup: z.number(),
    entryMode: z.enum(['roster', 'open']),
    kind: z.enum(['company', 'university'])
  })
})
export type SignedInRow = z.infer<typeof signedInRow>

/** Session, person, roles and organisation in one statement and one round trip. */
export async function findSignedIn(
  store: Store,
  organisationId: string,
  tokenHash: Buffer
): Promise<SignedInRow | null> {
  const found = await call(store, (sql) => sql`select * from signed_in(${organisationId}, ${tokenHash})`)
  return rows(signedInRow, found)[0] ?? null
}

export interface NewSessionRow {
  readonly id: string
  readonly tokenHash: Buffer
  readonly personId: string
  readonly method: string
  readonly shared: boolean
  readonly device: string | null
  readonly idleMinutes: number
}

export async function insertSession(tx: Transactor, row: NewSessionRow): Promise<void> {
  await sqlOf(tx)`
    insert into session (organisation_id, id, token_hash, person_id, method, shared, device, expires_at)
    values (${tx.organisationId}, ${row.id}, ${row.tokenHash}, ${row.personId}, ${row.method}, ${row.shared}, ${row.device},
      now() + make_interval(mins => ${row.idleMinutes}))`
}

/** Moves the end of a session on, at most once in ten minutes however many pages are opened at once. */
export async function moveSessionOn(tx: Transactor, sessionId: string, idleMinutes: number): Promise<void> {
  await sqlOf(tx)`
    update session set seen_at = now(), expires_at = now() + make_interval(mins => ${idleMinutes})
    where organisation_id = ${tx.organisationId} and id = ${sessionId} and revoked_at is null
      and seen_at < now() - interval '10 minutes'`
}

/** Ends sessions of one person: one of them, all but one, or all. @returns how many were alive */
export async function endSessions(
  tx: Transactor,
  personId: string,
  which: { readonly only?: string; readonly except?: string } = {}
): Promise<number> {
  const { count } = await sqlOf(tx)`
    update session set revoked_at = now()
    where organisation_id = ${tx.organisationId} and person_id = ${personId} and revoked_at is null and expires_at > now()
      and (${which.only ?? null}::uuid is null or id = ${which.only ?? null}::uuid)
      and (${which.except ?? null}::uuid is null or id <> ${which.except ?? null}::uuid)`
  return count
}

export interface LiveSession {
  readonly id: string
  readonly method: string
  readonly shared: boolean
  readonly device: string | null
  readonly createdAt: Date
  readonly seenAt: Date
}

export async function liveSessions(reader: Reader, personId: string): Promise<LiveSession[]> {
  return sqlOf(reader)<LiveSession[]>`
    select id, method, shared, device, created_at as "createdAt", seen_at as "seenAt" from session
    where organisation_id = ${reader.organisationId} and person_id = ${personId} and revoked_at is null and expires_at > now()
    order by seen_at desc`
}
