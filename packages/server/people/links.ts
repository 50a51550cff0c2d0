import { SYSTEM, type Actor, type Store, type Transactor } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { findLink, insertLink, useLink } from '../store/people/link-rows.ts'
import { roleHoldersByEmail } from '../store/people/person-rows.ts'
import { addressSubject } from './address.ts'
import { anotherWayIn, cameInByAnother } from './another-way-in.ts'
import { tally } from './guess-limits.ts'
import { countAlone, type Wait } from './guessing.ts'
import { hashOf } from './secrets.ts'
import { beginSession, type NewSession } from './sessions.ts'
import { newToken, readToken } from './token.ts'

export const LINK_MINUTES = 30
/** What the terminal prints at the first start waits for someone to look at the terminal. */
export const FIRST_LINK_MINUTES = 24 * 60

export interface SignInLink {
  /** Put the origin before it. */
  readonly path: string
  readonly expiresAt: Date
}

/** A link that signs one person in once. For managers and administrators, who sign in seldom and hold more than a PIN may open.
 *  @param minutes 30 unless given */
export function makeSignInLink(
  store: Store,
  link: { readonly organisationId: string; readonly personId: string; readonly minutes?: number },
  actor: Actor = SYSTEM
): Promise<SignInLink> {
  return store.write(link.organisationId, actor, (tx) => addSignInLink(tx, link.personId, link.minutes ?? LINK_MINUTES))
}

export async function addSignInLink(tx: Transactor, personId: string, minutes: number): Promise<SignInLink> {
  const token = newToken(tx.organisationId)
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  await insertLink(tx, { id: newId(), personId, tokenHash: token.hash, expiresAt })
  await tx.audit('sign-in-link.made', personId, { minutes })
  // Nobody's hand: the person asked by mail, or somebody at the terminal of the server did, who says so (operator-link.ts).
  if (tx.actor.personId !== null) await anotherWayIn(tx, personId, 'link')
  return { path: `/enter/${token.text}`, expiresAt }
}

export type LinkState =
  | { readonly ok: true; readonly name: string; readonly organisationName: string }
  | { readonly ok: false; readonly code: 'link-unknown' | 'link-used' | 'link-expired' }

/** Looks at a link without using it: mail scanners and previews open every link they see. */
export async function readLink(store: Store, text: string): Promise<LinkState> {
  const token = readToken(text)
  const link = token && (await store.read(token.organisationId, (reader) => findLink(reader, token.hash)))
  if (!link) return { ok: false, code: 'link-unknown' }
  if (link.state !== 'open') return { ok: false, code: link.state === 'used' ? 'link-used' : 'link-expired' }
  return { ok: true, name: link.name, organisationName: link.organisationName }
}

/** Signs in by a link, once. */
export async function signInByLink(
  store: Store,
  text: string,
  browser: { readonly label: string | null }
): Promise<
  { readonly ok: true; readonly session: NewSession; readonly organisationId: string } | (LinkState & { ok: false })
> {
  const token = readToken(text)
  if (token === null) return { ok: false, code: 'link-unknown' }
  const session = await store.write(token.organisationId, SYSTEM, async (tx) => {
    const used = await useLink(tx, token.hash)
    if (used === null) return { ok: false } as const
    const { personId } = used
    if (used.byAnother) await cameInByAnother(tx, personId)
    return beginSession(tx, { personId, method: 'link', shared: false, device: browser.label })
  })
  if ('cookie' in session) return { ok: true, session, organisationId: token.organisationId }
  const state = await readLink(store, text)
  return state.ok ? { ok: false, code: 'link-used' } : state
}

/** A link for whoever has this address and a role. null: nobody, or two people share the address. The page must answer the same in
 *  every case and must not wait for this. */
export async function linkByEmail(
  store: Store,
  organisationId: string,
  email: string,
  address: string,
  now: Date = new Date()
): Promise<(SignInLink & { readonly name: string; readonly locale: string | null }) | null | Wait> {
  const subject = hashOf(`mail:${email.toLowerCase()}`).toString('base64url')
  const tallies = [tally('mail-to', subject, now), tally('mail-address', addressSubject(address), now)]
  const counted = await countAlone(store, organisationId, tallies, now)
  if (!counted.ok) return counted
  const people = await store.read(organisationId, (reader) => roleHoldersByEmail(reader, email))
  const [person] = people
  if (!person || people.length > 1) return null
  return {
    ...(await makeSignInLink(store, { organisationId, personId: person.id })),
    name: person.name,
    locale: person.locale
  }
}
