import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { describePlace, findEntryCode, findOrganisation } from '../store/people/place-rows.ts'
import { readCode } from './code.ts'
import { longId, shortId } from './short-id.ts'
import type { Place } from './sign-in.ts'

/** What stands over the door. */
export interface Door extends Place {
  readonly organisationName: string
  readonly unitName: string
  /** The unit is the organisation itself: its name need not be said twice. */
  readonly isRoot: boolean
  readonly slug: string
  readonly locales: readonly LocaleId[]
  readonly entryMode: 'roster' | 'open'
  readonly kind: 'company' | 'university'
  /** Open mode, and an administrator lets people in without anybody's confirmation today. */
  readonly atOnce: boolean
}

/** The door a poster leads to; null for a code that was never issued or was taken back. */
export async function doorByCode(store: Store, typed: string): Promise<Door | null> {
  const code = readCode(typed)
  const place = code === null ? null : await findEntryCode(store, code)
  return place && doorOf(store, place.organisationId, place.unitId)
}

/** The door this browser used last, and whether it is a tablet that many use. */
export async function doorRemembered(
  store: Store,
  cookie: string | undefined | null
): Promise<(Door & { shared: boolean }) | null> {
  const [organisation = '', unit = '', use, ...rest] = (cookie ?? '').slice(0, 60).split('.')
  const [organisationId, unitId] = [longId(organisation), longId(unit)]
  if (organisationId === null || unitId === null || rest.length > 0 || (use !== undefined && use !== SHARED))
    return null
  const door = await doorOf(store, organisationId, unitId)
  return door && { ...door, shared: use === SHARED }
}

/** Whether the browser with this door cookie is a tablet that many use. Looks at the cookie only: it can make a stay shorter, never longer. */
export function isSharedDoor(cookie: string | null): boolean {
  return cookie?.split('.')[2] === SHARED
}

export function rememberedDoor(place: Place, shared: boolean): string {
  return [shortId(place.organisationId), shortId(place.unitId), ...(shared ? [SHARED] : [])].join('.')
}

const SHARED = 'shared'

/** The organisation of this name in addresses, or the only one there is. */
export async function doorOfOrganisation(store: Store, slug: string | null): Promise<Door | null> {
  if (slug !== null && slug.length > 40) return null
  const organisationId = await findOrganisation(store, slug)
  return organisationId === null ? null : doorOf(store, organisationId, null)
}

async function doorOf(store: Store, organisationId: string, unitId: string | null): Promise<Door | null> {
  const row = await store.read(organisationId, (reader) => describePlace(reader, unitId))
  if (row === null) return null
  return { ...row, organisationId, locales: row.locales.flatMap((id) => localeId.safeParse(id).data ?? []) }
}
