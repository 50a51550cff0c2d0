import { readToken } from '../../people/token.ts'
import type { Reader, Store, Transactor } from '../../store/database.ts'
import { SYSTEM } from '../../store/database.ts'
import {
  findUniversityLink,
  type UniversityLink,
  type UniversityLinkKind
} from '../../store/outreach/university-links.ts'
import { findInterest, lockInterest, type InterestRow } from '../../store/outreach/university-rows.ts'

export type LinkRefusal = {
  readonly ok: false
  readonly code: 'link-unknown' | 'link-used' | 'link-expired' | 'link-revoked'
}
const unknown: LinkRefusal = { ok: false, code: 'link-unknown' }

export interface Opened {
  readonly link: UniversityLink
  readonly interest: InterestRow
}

/** Looks at a link of a mail. Changes nothing: scanners open every link.
 *  @param now what an expiry is compared with; a used link is given too, its reader decides */
export async function lookAt<T>(
  store: Store,
  kind: UniversityLinkKind,
  text: string,
  work: (opened: Opened, reader: Reader) => Promise<T> | T
): Promise<T | LinkRefusal> {
  const token = readToken(text)
  if (token === null) return unknown
  return store.read(token.organisationId, async (reader) => {
    const link = await findUniversityLink(reader, kind, token.hash)
    const interest = link && (await findInterest(reader, link.interestId))
    return link && interest ? work({ link, interest }, reader) : unknown
  })
}

/** Acts by a link of a mail: somebody pressed the button. The registration is locked until it is done. */
export async function actBy<T>(
  store: Store,
  kind: UniversityLinkKind,
  text: string,
  work: (tx: Transactor, opened: Opened) => Promise<T>
): Promise<T | LinkRefusal> {
  const token = readToken(text)
  if (token === null) return unknown
  return store.write<T | LinkRefusal>(token.organisationId, SYSTEM, async (tx) => {
    const found = await findUniversityLink(tx, kind, token.hash)
    const interest = found && (await lockInterest(tx, found.interestId))
    const link = interest && (await findUniversityLink(tx, kind, token.hash)) // as it is now that we hold the lock
    return link && interest ? work(tx, { link, interest }) : unknown
  })
}

/** Why this link opens nothing any more; null: it does. */
export function refusalOf(link: UniversityLink, now: Date): LinkRefusal | null {
  if (link.usedAt) return { ok: false, code: 'link-used' }
  if (link.revokedAt) return { ok: false, code: 'link-revoked' }
  return link.expiresAt <= now ? { ok: false, code: 'link-expired' } : null
}
