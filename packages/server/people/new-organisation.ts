import type { Store } from '../store/database.ts'
import { isUniqueViolation } from '../store/management/violations.ts'
import { describePlace } from '../store/people/place-rows.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { readEmail, readName, readNumber } from './import/cells.ts'
import type { SignInLink } from './links.ts'
import { createOrganisation } from './organisations.ts'

const LONGEST_NAME = 120
const LONGEST_SLUG = 40

/** What an operator types. `number` and `email` may be left out: the link is enough to come in and make a passkey. */
export interface WantedOrganisation {
  readonly name: string
  readonly slug: string
  readonly entryMode: 'roster' | 'open'
  readonly administrator: string
  readonly email: string | undefined
  readonly number: string | undefined
  readonly kind?: 'company' | 'university'
  /** Given beforehand by whoever may have to try again after a crash. */
  readonly id?: string
}

export type NotFounded = {
  readonly ok: false
  readonly code: 'name-odd' | 'slug-odd' | 'slug-taken' | 'administrator-odd' | 'email-odd' | 'number-odd'
}

/** Makes an organisation of its own: the root unit, one administrator and the link that lets that person in once. It has no shops,
 *  people or assignments yet. */
export async function foundOrganisation(
  store: Store,
  wanted: WantedOrganisation
): Promise<{ readonly ok: true; readonly link: SignInLink } | NotFounded> {
  const [organisation, administrator] = [readName(wanted.name, LONGEST_NAME), readName(wanted.administrator)]
  const [email, number] = [readEmail(wanted.email ?? ''), readNumber(wanted.number ?? '')]
  if (!organisation.ok) return { ok: false, code: 'name-odd' }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted.slug) || wanted.slug.length > LONGEST_SLUG)
    return { ok: false, code: 'slug-odd' }
  if (!administrator.ok) return { ok: false, code: 'administrator-odd' }
  if (!email.ok) return { ok: false, code: 'email-odd' }
  if (!number.ok && wanted.number !== undefined) return { ok: false, code: 'number-odd' }
  try {
    const { link } = await createOrganisation(store, {
      name: organisation.value,
      slug: wanted.slug,
      entryMode: wanted.entryMode,
      ...(wanted.kind && { kind: wanted.kind }),
      ...(wanted.id && { id: wanted.id }),
      administrator: { name: administrator.value, email: email.value, number: number.ok ? number.value : null }
    })
    return { ok: true, link }
  } catch (error) {
    // Everything else in it is new, so this is the only thing that can be there already.
    if (isUniqueViolation(error)) return { ok: false, code: 'slug-taken' }
    throw error
  }
}

export interface ListedOrganisation {
  readonly slug: string
  readonly name: string
  readonly entryMode: 'roster' | 'open'
}

/** All organisations of this installation, the oldest first. */
export async function listOrganisations(store: Store): Promise<ListedOrganisation[]> {
  const ids = await organisationIds(store)
  const found = await Promise.all(ids.map((id) => store.read(id, (reader) => describePlace(reader, null))))
  return found.flatMap((row) => (row ? [{ slug: row.slug, name: row.organisationName, entryMode: row.entryMode }] : []))
}
