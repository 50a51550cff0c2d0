import type { Reader, Transactor, Store } from '../../store/database.ts'

/** Whoever asks: what a session says about a person. `SignedIn` of people/sessions.ts fits. */
export interface Asker {
  readonly organisationId: string
  readonly personId: string
  readonly roles: readonly { readonly role: string; readonly unitId: string }[]
}

export type NotAllowed = { readonly ok: false; readonly code: 'not-allowed' }
export const notAllowed: NotAllowed = { ok: false, code: 'not-allowed' }

export function isAdministrator(who: Asker): boolean {
  return who.roles.some(({ role }) => role === 'administrator')
}

/** Subtree roots this person may see: null is the whole organisation, an empty list is nothing. */
export function scopeOf(who: Asker): readonly string[] | null {
  if (isAdministrator(who)) return null
  return who.roles.filter(({ role }) => role === 'manager').map(({ unitId }) => unitId)
}

/** Reads as an administrator, or says no. */
export async function asAdministrator<T>(
  store: Store,
  who: Asker,
  work: (reader: Reader) => Promise<T>
): Promise<T | NotAllowed> {
  return isAdministrator(who) ? store.read(who.organisationId, work) : notAllowed
}

/** Changes as an administrator, or says no. `work` writes its audit rows. */
export async function changeAsAdministrator<T>(
  store: Store,
  who: Asker,
  work: (tx: Transactor) => Promise<T>
): Promise<T | NotAllowed> {
  return isAdministrator(who) ? store.write(who.organisationId, { personId: who.personId }, work) : notAllowed
}
