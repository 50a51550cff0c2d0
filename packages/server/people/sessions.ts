import { localeId, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import {
  endSessions,
  findSignedIn,
  insertSession,
  liveSessions,
  moveSessionOn,
  type LiveSession,
  type SignedInRow
} from '../store/people/session-rows.ts'
import type { SessionMethod, SignedIn } from './signed-in.ts'
import { newToken, readToken } from './token.ts'

export { sessionCookie } from './cookies.ts'
export type { Grant, Role, SessionMethod, SignedIn } from './signed-in.ts'
export type { LiveSession } from '../store/people/session-rows.ts'

/** A person's own phone stays signed in for 30 days after the last visit; a tablet that many use for 30 minutes. */
const IDLE_MINUTES = { own: 30 * 24 * 60, shared: 30 }
const METHODS: readonly SessionMethod[] = ['pin', 'activation', 'request', 'link', 'passkey']
const STRONG: readonly SessionMethod[] = ['link', 'passkey']

/** What a session cookie says, without asking the database: for record_step, which checks it. null: not one of our cookies. */
export function tokenOf(cookie: string | undefined | null): { organisationId: string; tokenHash: Buffer } | null {
  const token = readToken(cookie)
  return token && { organisationId: token.organisationId, tokenHash: token.hash }
}

/** Who holds this cookie; null for nobody, for a session that ended, and for anything that is not a cookie of ours.
 *  One query. @throws DatabaseUnavailable */
export async function authenticate(store: Store, cookie: string | undefined | null): Promise<SignedIn | null> {
  const token = readToken(cookie)
  if (token === null) return null
  const row = await findSignedIn(store, token.organisationId, token.hash)
  if (row === null) return null
  if (row.stale) await moveOn(store, token.organisationId, row)
  return signedIn(token.organisationId, row)
}

async function moveOn(store: Store, organisationId: string, row: SignedInRow): Promise<void> {
  try {
    await store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('being seen is not an act')
      await moveSessionOn(tx, row.session_id, idleMinutes(row.shared))
    })
  } catch {
    // A full disk must not keep anyone from reading; the next page tries again.
  }
}

function signedIn(organisationId: string, row: SignedInRow): SignedIn {
  const method = METHODS.find((known) => known === row.method) ?? 'pin'
  const roles = STRONG.includes(method) ? row.roles : row.roles.filter((grant) => grant.role === 'manager')
  return {
    organisationId,
    personId: row.person_id,
    name: row.name,
    number: row.number,
    unitId: row.unit_id,
    roles,
    heldBack: roles.length < row.roles.length,
    locale: localeId.safeParse(row.locale).data ?? null,
    preferences: row.preferences,
    sessionId: row.session_id,
    method,
    shared: row.shared,
    organisation: { ...row.organisation, locales: row.organisation.locales.filter(isLocale) }
  }
}

export interface NewSession {
  /** The value of the session cookie. */
  readonly cookie: string
  readonly personId: string
  readonly shared: boolean
}

/** Begins a session inside the transaction that proved who it is, and audits it.
 *  @param device what the person will recognise it by: "iPhone · Safari" */
export async function beginSession(
  tx: Transactor,
  who: {
    readonly personId: string
    readonly method: SessionMethod
    readonly shared: boolean
    readonly device: string | null
  }
): Promise<NewSession> {
  const token = newToken(tx.organisationId)
  const id = newId()
  await insertSession(tx, { ...who, id, tokenHash: token.hash, idleMinutes: idleMinutes(who.shared) })
  await tx.audit('session.begun', who.personId, { method: who.method, shared: who.shared, session: id })
  return { cookie: token.text, personId: who.personId, shared: who.shared }
}

/** Signs out: this session and no other. */
export async function endOwnSession(store: Store, who: SignedIn): Promise<void> {
  await end(store, who, { only: who.sessionId })
}

/** Signs another device of the same person out. @returns false when there was nothing to sign out */
export async function endSession(store: Store, who: SignedIn, sessionId: string): Promise<boolean> {
  return isId(sessionId) && (await end(store, who, { only: sessionId })) > 0
}

/** Signs all other devices out. @returns how many */
export async function endOtherSessions(store: Store, who: SignedIn): Promise<number> {
  return end(store, who, { except: who.sessionId })
}

/** Where I am signed in, the last one used first. */
export function sessionsOf(store: Store, who: SignedIn): Promise<LiveSession[]> {
  return store.read(who.organisationId, (reader) => liveSessions(reader, who.personId))
}

function end(store: Store, who: SignedIn, which: { only?: string; except?: string }): Promise<number> {
  return store.write(who.organisationId, who, async (tx) => {
    const ended = await endSessions(tx, who.personId, which)
    await tx.audit('session.ended', who.personId, { ...which, ended })
    return ended
  })
}

function idleMinutes(shared: boolean): number {
  return shared ? IDLE_MINUTES.shared : IDLE_MINUTES.own
}

function isLocale(text: string): text is LocaleId {
  return localeId.safeParse(text).success
}
