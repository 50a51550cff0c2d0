import { isOperator } from '../../people/operators.ts'
import type { SignedIn } from '../../people/sessions.ts'
import type { Store, Transactor } from '../../store/database.ts'
import { isId, newId } from '../../store/id.ts'
import { bouncedLetters, deleteLetters } from '../../store/outreach/university-letters.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import {
  insertWave,
  listInterests,
  lockInterest,
  setWave,
  updateNotes,
  updateState,
  type InterestRow,
  type Segment
} from '../../store/outreach/university-rows.ts'
import { sendInvitation } from './invitation.ts'
import { lettersOf, type Writing } from './letters.ts'
import { forget } from './own.ts'

export type { Segment } from '../../store/outreach/university-rows.ts'
export const MOST_AT_ONCE = 500

export type OperatorRefusal = { readonly ok: false; readonly code: 'not-allowed' | 'unknown-interest' | 'not-now' }
const notAllowed = { ok: false, code: 'not-allowed' } as const

/** Who would be invited: confirmed, in this segment, the longest waiting first. */
export async function previewWave(
  store: Store,
  who: SignedIn,
  chosen: Segment,
  most: number
): Promise<{ readonly ok: true; readonly interests: InterestRow[] } | OperatorRefusal> {
  if (!(await isOperator(store, who))) return notAllowed
  const limit = Math.min(Math.max(0, Math.trunc(most) || 0), MOST_AT_ONCE)
  const filter = { ...chosen, state: 'confirmed', text: '' } as const
  const interests = await store.read(who.organisationId, (reader) => listInterests(reader, filter, limit))
  return { ok: true, interests }
}

/** Invites those who were looked at, each with a link of their own. Whoever is not waiting any more (declined, deleted, invited by a
 *  colleague a moment ago) is left out.
 *  @returns how many letters went into the outbox */
export async function sendWave(
  store: Store,
  who: SignedIn,
  chosen: Segment,
  ids: readonly string[],
  writing: Writing
): Promise<{ readonly ok: true; readonly number: number; readonly invited: number } | OperatorRefusal> {
  if (!(await isOperator(store, who))) return notAllowed
  return store.write(who.organisationId, who, async (tx) => {
    const waiting: InterestRow[] = []
    for (const id of [...new Set(ids.filter(isId))].sort().slice(0, MOST_AT_ONCE)) {
      const interest = await lockInterest(tx, id)
      if (interest?.state === 'confirmed') waiting.push(interest)
    }
    if (waiting.length === 0) return { ok: false, code: 'not-now' }
    const waveId = newId()
    const number = await insertWave(tx, { id: waveId, chosen, madeBy: who.personId, now: writing.now })
    for (const interest of waiting) {
      await setWave(tx, interest.id, waveId)
      await sendInvitation(tx, interest, writing)
    }
    await tx.audit('university.wave-sent', waveId, { number, invited: waiting.length })
    return { ok: true, number, invited: waiting.length }
  })
}

type Changed = { readonly ok: true } | OperatorRefusal

/** A new link by mail; the one before stops working. For lost mails, and for links that ran out. */
export function inviteAgain(store: Store, who: SignedIn, id: string, writing: Writing): Promise<Changed> {
  return changeInterest<Changed>(store, who, id, async (tx, interest) => {
    if (!['confirmed', 'invited', 'opened', 'bounced'].includes(interest.state)) return { ok: false, code: 'not-now' }
    if (interest.confirmedAt === null) return { ok: false, code: 'not-now' }
    // What came back says nothing about the letter that goes out now.
    if (interest.state === 'bounced') await deleteLetters(tx, id)
    await sendInvitation(tx, interest, writing)
    await tx.audit('university.invited-again', id)
    return { ok: true }
  })
}

/** The link stops working and the office waits again. */
export function takeInvitationBack(store: Store, who: SignedIn, id: string, now: Date = new Date()): Promise<Changed> {
  return changeInterest<Changed>(store, who, id, async (tx, interest) => {
    if (interest.state !== 'invited' && interest.state !== 'opened') return { ok: false, code: 'not-now' }
    await revokeLinks(tx, id, 'set-up', now)
    await updateState(tx, id, 'confirmed', now)
    await tx.audit('university.invitation-taken-back', id)
    return { ok: true }
  })
}

/** Somebody asked by telephone to be forgotten. */
export function forgetInterest(store: Store, who: SignedIn, id: string): Promise<Changed> {
  return changeInterest<Changed>(store, who, id, async (tx) => {
    await forget(tx, id)
    return { ok: true }
  })
}

export async function writeNotes(
  store: Store,
  who: SignedIn,
  id: string,
  notes: string,
  revision: number
): Promise<Changed | { readonly ok: false; readonly code: 'changed' | 'notes-long' }> {
  const text = notes.replace(/\r\n/g, '\n').trim()
  if (text.length > 2000) return { ok: false, code: 'notes-long' }
  return changeInterest<Changed | { ok: false; code: 'changed' }>(store, who, id, async (tx) => {
    if (!(await updateNotes(tx, id, text, revision))) return { ok: false, code: 'changed' }
    await tx.audit('university.noted', id)
    return { ok: true }
  })
}

/** Letters that came back mark the office, so that somebody telephones instead of waiting. Called when the list is opened. */
export async function noteBounces(store: Store, who: SignedIn, now: Date = new Date()): Promise<void> {
  if (!(await isOperator(store, who))) return
  await store.write(who.organisationId, who, async (tx) => {
    tx.unaudited('the state of the outbox is copied')
    for (const key of await bouncedLetters(tx)) {
      const id = key.split(':')[1] ?? ''
      const interest = isId(id) && key.startsWith(lettersOf(id)) ? await lockInterest(tx, id) : null
      if (!interest || !['interested', 'confirmed', 'invited'].includes(interest.state)) continue
      if (!key.includes(':university-invite:') && interest.state !== 'interested') continue
      await updateState(tx, id, 'bounced', now)
    }
  })
}

export async function changeInterest<T>(
  store: Store,
  who: SignedIn,
  id: string,
  work: (tx: Transactor, interest: InterestRow) => Promise<T>
): Promise<T | OperatorRefusal> {
  if (!(await isOperator(store, who))) return notAllowed
  if (!isId(id)) return { ok: false, code: 'unknown-interest' }
  return store.write<T | OperatorRefusal>(who.organisationId, who, async (tx) => {
    const interest = await lockInterest(tx, id)
    return interest ? work(tx, interest) : { ok: false, code: 'unknown-interest' }
  })
}
