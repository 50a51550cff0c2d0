import { SYSTEM, type Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import {
  countOrganisations,
  insertOrganisation,
  insertUnit,
  type OrganisationKind
} from '../store/people/place-rows.ts'
import { insertPerson } from '../store/people/person-rows.ts'
import { insertGrant } from '../store/people/role-rows.ts'
import { addSignInLink, FIRST_LINK_MINUTES, type SignInLink } from './links.ts'

export interface NewOrganisation {
  readonly name: string
  /** Lower-case letters, digits and hyphens; unique in this installation. */
  readonly slug: string
  readonly entryMode?: 'roster' | 'open'
  readonly kind?: OrganisationKind
  /** Given beforehand by whoever may have to try again after a crash. */
  readonly id?: string
  readonly administrator: { readonly name: string; readonly email?: string | null; readonly number?: string | null }
}

/** An organisation with its root unit and its first administrator, and the link that lets that person in (24 hours).
 *  @throws when the slug is taken */
export async function createOrganisation(
  store: Store,
  wanted: NewOrganisation
): Promise<{ organisationId: string; rootId: string; administratorId: string; link: SignInLink }> {
  const [organisationId, rootId, administratorId] = [wanted.id ?? newId(), newId(), newId()]
  return store.write(organisationId, SYSTEM, async (tx) => {
    await insertOrganisation(tx, {
      slug: wanted.slug,
      name: wanted.name,
      locales: ['ja', 'en', 'ja-easy'],
      entryMode: wanted.entryMode ?? 'roster',
      kind: wanted.kind ?? 'company'
    })
    await insertUnit(tx, { id: rootId, name: wanted.name, parentPath: [], code: null })
    const { name, email = null, number = null } = wanted.administrator
    await insertPerson(tx, { id: administratorId, name, email, number, unitId: rootId })
    await insertGrant(tx, administratorId, 'administrator', rootId)
    await tx.audit('organisation.founded', organisationId, { slug: wanted.slug })
    return {
      organisationId,
      rootId,
      administratorId,
      link: await addSignInLink(tx, administratorId, FIRST_LINK_MINUTES)
    }
  })
}

/** How many organisations this installation serves: 0 is a first start. */
export function organisationCount(store: Store): Promise<number> {
  return countOrganisations(store)
}
