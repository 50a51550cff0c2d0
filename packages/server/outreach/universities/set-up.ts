import type { SignInLink } from '../../people/links.ts'
import { foundOrganisation, type NotFounded } from '../../people/new-organisation.ts'
import type { Store } from '../../store/database.ts'
import { newId } from '../../store/id.ts'
import { markLinkUsed, revokeLinks } from '../../store/outreach/university-links.ts'
import { setSpace, updateState, type InterestRow } from '../../store/outreach/university-rows.ts'
import { describePlace } from '../../store/people/place-rows.ts'
import { writeLetter, type Writing } from './letters.ts'
import { actBy, lookAt, refusalOf, type LinkRefusal } from './open-link.ts'

export interface Invitation {
  readonly ok: true
  readonly university: string
  readonly office: string
  readonly contact: string
  readonly email: string
  readonly until: Date | null
  /** Somebody pressed "begin". */
  readonly begun: boolean
  /** A proposal for the name in addresses, from the office's own domain. */
  readonly slug: string
}
export interface SpaceName {
  readonly name: string
  readonly slug: string
}
/** The link was used: the space is there, and its administrators sign in. */
export type UsedInvitation = { readonly ok: false; readonly code: 'link-used'; readonly space: SpaceName | null }
export type InvitationRefusal =
  { readonly ok: false; readonly code: Exclude<LinkRefusal['code'], 'link-used'> } | UsedInvitation

/** What a set-up link opens. Changes nothing. */
export async function readInvitation(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<Invitation | InvitationRefusal> {
  const found = await lookAt(store, 'set-up', text, (opened) => opened)
  if ('ok' in found) return refusal(found, null)
  const space = await spaceOf(store, found.interest)
  // The space is there: also when the power went out between making it and noting so.
  const refused = space ? ({ ok: false, code: 'link-used' } as const) : refusalOf(found.link, now)
  if (refused) return refusal(refused, space)
  const { university, office, contact, email, state } = found.interest
  const told = { university, office, contact, email }
  return { ok: true, ...told, until: found.link.expiresAt, begun: state === 'opened', slug: proposedSlug(email) }
}

/** Somebody read the first page and begins. */
export function beginSetUp(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | LinkRefusal> {
  return actBy<{ ok: true } | LinkRefusal>(store, 'set-up', text, async (tx, { link, interest }) => {
    const refused = refusalOf(link, now)
    if (refused) return refused
    if (interest.state === 'invited') await updateState(tx, interest.id, 'opened', now)
    await tx.audit('university.opened', interest.id)
    return { ok: true }
  })
}

/** Not this time, said on the page of the invitation. */
export function declineInvitation(
  store: Store,
  text: string,
  now: Date = new Date()
): Promise<{ readonly ok: true } | LinkRefusal> {
  return actBy<{ ok: true } | LinkRefusal>(store, 'set-up', text, async (tx, { link, interest }) => {
    const refused = refusalOf(link, now)
    if (refused) return refused
    await revokeLinks(tx, interest.id, 'set-up', now)
    await updateState(tx, interest.id, 'declined', now)
    await tx.audit('university.declined', interest.id)
    return { ok: true }
  })
}

export interface WantedSpace {
  readonly name: string
  readonly slug: string
  readonly administrator: string
  readonly email: string
}

/** Makes the space: an ordinary organisation, of the kind "university", without any limit. The id is noted before, so that a power cut in
 *  the middle leaves neither a second space nor a link that leads nowhere.
 *  @returns the link that lets the administrator in now */
export async function foundSpace(
  store: Store,
  text: string,
  wanted: WantedSpace,
  writing: Writing
): Promise<{ readonly ok: true; readonly link: SignInLink } | NotFounded | InvitationRefusal> {
  const before = await readInvitation(store, text, writing.now)
  if (!before.ok) return before
  const begun = await actBy<{ ok: true; spaceId: string } | LinkRefusal>(store, 'set-up', text, async (tx, opened) => {
    const refused = refusalOf(opened.link, writing.now)
    if (refused) return refused
    const spaceId = opened.interest.spaceId ?? newId()
    await setSpace(tx, opened.interest.id, spaceId)
    await tx.audit('university.space-begun', opened.interest.id)
    return { ok: true, spaceId }
  })
  if (!begun.ok) return refusal(begun, null)
  const { name, slug, administrator, email } = wanted
  const founded = await foundOrganisation(store, {
    name,
    slug,
    entryMode: 'roster',
    administrator,
    email: email || undefined,
    number: undefined,
    kind: 'university',
    id: begun.spaceId
  })
  if (!founded.ok) {
    // Two presses at once: the other one made it a moment ago.
    const again = await readInvitation(store, text, writing.now)
    return again.ok ? founded : again
  }
  await actBy(store, 'set-up', text, async (tx, { link, interest }) => {
    await markLinkUsed(tx, link.id, writing.now)
    await revokeLinks(tx, interest.id, 'set-up', writing.now)
    await updateState(tx, interest.id, 'set-up', writing.now)
    const values = { space: name.trim(), slug, url: `${writing.origin}/in/admin` }
    const letter = { template: 'university-ready', email: email || interest.email, values }
    await writeLetter(tx, interest, letter, writing)
    await tx.audit('university.set-up', interest.id)
  })
  return founded
}

function refusal({ code }: LinkRefusal, space: SpaceName | null): InvitationRefusal {
  return code === 'link-used' ? { ok: false, code, space } : { ok: false, code }
}

async function spaceOf(store: Store, { spaceId }: InterestRow): Promise<SpaceName | null> {
  const place = spaceId && (await store.read(spaceId, (reader) => describePlace(reader, null)))
  return place ? { name: place.organisationName, slug: place.slug } : null
}

const SECOND_LEVEL = ['ac', 'ed', 'co', 'or', 'go', 'ne', 'edu', 'com', 'org']

/** kyomu@gakuen.example-u.ac.jp: "example-u". */
export function proposedSlug(email: string): string {
  const labels = (email.split('@')[1] ?? '').toLowerCase().split('.').slice(0, -1)
  while (labels.length > 1 && SECOND_LEVEL.includes(labels.at(-1) ?? '')) labels.pop()
  const slug = (labels.at(-1) ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return slug.slice(0, 40)
}
