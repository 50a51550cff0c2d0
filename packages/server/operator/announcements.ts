import { operatingOrganisation } from '../people/operators.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import {
  allAnnouncements,
  insertAnnouncement,
  liveAnnouncements,
  updateAnnouncement,
  withdrawAnnouncement,
  type Announcement,
  type AnnouncementText
} from '../store/operator/announcement-rows.ts'
import { asOperator, type Asker, type NotAllowed } from './as-operator.ts'

export type { Announcement, AnnouncementText } from '../store/operator/announcement-rows.ts'

export interface WrittenAnnouncement {
  readonly audience: 'administrators' | 'everybody'
  readonly text: AnnouncementText
  /** The first moment at which it is no longer shown. */
  readonly untilAt: Date
}

const LONGEST = 400
const LONGEST_MS = 366 * 24 * 60 * 60_000

export type Announced =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly code: 'text-missing' | 'text-long' | 'until-odd' | 'gone' }
  /** Somebody saved meanwhile: what they wrote. */
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: Announcement }

export function announcementsSeen(
  store: Store,
  who: Asker
): Promise<{ readonly ok: true; readonly announcements: readonly Announcement[] } | NotAllowed> {
  return asOperator(store, who, async () => ({
    ok: true as const,
    announcements: await store.read(who.organisationId, allAnnouncements)
  }))
}

/** Puts a sentence above the pages of administrators or of everybody. */
export function announce(store: Store, who: Asker, written: WrittenAnnouncement, now: Date): Promise<Announced> {
  return writing(store, who, written, now, async () => {
    const id = newId()
    return store.write(who.organisationId, { personId: who.personId }, async (tx) => {
      await insertAnnouncement(tx, id, now, written)
      await tx.audit('announcement.made', id, { audience: written.audience })
      return { ok: true }
    })
  })
}

export function changeAnnouncement(
  store: Store,
  who: Asker,
  at: { readonly id: string; readonly revision: number },
  written: WrittenAnnouncement,
  now: Date
): Promise<Announced> {
  return writing(store, who, written, now, async () => {
    if (!isId(at.id)) return { ok: false, code: 'gone' }
    return store.write(who.organisationId, { personId: who.personId }, async (tx): Promise<Announced> => {
      if (await updateAnnouncement(tx, at.id, at.revision, written)) {
        await tx.audit('announcement.changed', at.id, { audience: written.audience })
        return { ok: true }
      }
      const theirs = (await allAnnouncements(tx)).find(({ id }) => id === at.id)
      return theirs && !theirs.withdrawnAt
        ? { ok: false, code: 'changed-meanwhile', theirs }
        : { ok: false, code: 'gone' }
    })
  })
}

export function endAnnouncement(store: Store, who: Asker, id: string, now: Date): Promise<Announced> {
  return asOperator(store, who, async (): Promise<Announced> => {
    if (!isId(id)) return { ok: false, code: 'gone' }
    kept = undefined
    return store.write(who.organisationId, { personId: who.personId }, async (tx): Promise<Announced> => {
      if (!(await withdrawAnnouncement(tx, id, now))) return { ok: false, code: 'gone' }
      await tx.audit('announcement.withdrawn', id)
      return { ok: true }
    })
  })
}

function writing(
  store: Store,
  who: Asker,
  { text, untilAt }: WrittenAnnouncement,
  now: Date,
  work: () => Promise<Announced>
): Promise<Announced> {
  return asOperator(store, who, async (): Promise<Announced> => {
    const all = Object.values(text)
    if (all.some((words) => words.trim() === '')) return { ok: false, code: 'text-missing' }
    if (all.some((words) => words.length > LONGEST)) return { ok: false, code: 'text-long' }
    const length = untilAt.getTime() - now.getTime()
    if (!(length > 0 && length < LONGEST_MS)) return { ok: false, code: 'until-odd' }
    kept = undefined
    return work()
  })
}

// Every page of everybody asks; what is shown may be half a minute old.
const KEEP_MS = 30_000
let kept: { readonly store: Store; readonly at: number; readonly live: readonly Announcement[] } | undefined

/** What the operator has to say at this moment to somebody with these roles. */
export async function announcementsFor(
  store: Store,
  who: { readonly roles: readonly { readonly role: string }[] },
  now: Date
): Promise<readonly Announcement[]> {
  if (kept?.store !== store || now.getTime() - kept.at > KEEP_MS || now.getTime() < kept.at) {
    const own = await operatingOrganisation(store)
    const live = own === null ? [] : await store.read(own, (reader) => liveAnnouncements(reader, now))
    kept = { store, at: now.getTime(), live }
  }
  const administers = who.roles.some(({ role }) => role === 'administrator')
  return kept.live.filter(({ audience, untilAt }) => untilAt > now && (audience === 'everybody' || administers))
}
