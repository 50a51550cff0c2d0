import type { Store } from '../store/database.ts'
import { findState, type OrganisationState } from '../store/people/state-rows.ts'
import { longId } from './short-id.ts'

export type { OrganisationState } from '../store/people/state-rows.ts'

/** Whether people of this organisation get in. suspended: it rests, nothing is lost; erasing: it will be gone after the days of grace;
 *  gone: it is. */
export function organisationState(store: Store, organisationId: string): Promise<OrganisationState> {
  return store.read(organisationId, (reader) => findState(reader))
}

/** The same for whatever somebody brings along: a session, a link, a slip, the memory of a door. All begin with whose they are.
 *  null: none of these. */
export async function stateBehind(store: Store, secret: string | undefined | null): Promise<OrganisationState | null> {
  if (typeof secret !== 'string' || secret.length > 200) return null
  const organisationId = longId(secret.split('.')[0] ?? '')
  return organisationId === null ? null : organisationState(store, organisationId)
}
