import { SYSTEM, type Store } from '../store/database.ts'
import { findOrganisation } from '../store/people/place-rows.ts'
import { findByNumber } from '../store/people/person-rows.ts'
import { anotherWayIn } from './another-way-in.ts'
import { addSignInLink, type SignInLink } from './links.ts'
import { plainNumber } from './number.ts'

export type OperatorLink = { ok: true; link: SignInLink } | { ok: false; code: 'no-organisation' | 'no-person' }

/**
 * A sign-in link made by whoever runs the server, for an administrator who has lost theirs.
 *
 * @param slug which organisation; undefined where there is only one
 */
export async function linkForNumber(store: Store, slug: string | undefined, number: string): Promise<OperatorLink> {
  const organisationId = await findOrganisation(store, slug ?? null)
  if (!organisationId) return { ok: false, code: 'no-organisation' }
  return store.write(organisationId, SYSTEM, async (tx): Promise<OperatorLink> => {
    const person = await findByNumber(tx, plainNumber(number), null)
    if (person === null) return { ok: false, code: 'no-person' }
    await anotherWayIn(tx, person.id, 'link')
    return { ok: true, link: await addSignInLink(tx, person.id, 60) }
  })
}
