import { isOperator } from '../people/operators.ts'
import type { SignedIn } from '../people/signed-in.ts'
import type { Reader, Store, Transactor } from '../store/database.ts'

export type Operator = Pick<SignedIn, 'organisationId' | 'personId' | 'method'>
export type NotAllowed = { readonly ok: false; readonly code: 'not-allowed' }
const notAllowed: NotAllowed = { ok: false, code: 'not-allowed' }

/** Reads what belongs to the operating organisation, or says no. */
export async function asOperator<T>(
  store: Store,
  who: Operator,
  work: (reader: Reader) => Promise<T>
): Promise<T | NotAllowed> {
  return (await isOperator(store, who)) ? store.read(who.organisationId, work) : notAllowed
}

/** Changes as an operator, or says no. `work` writes its audit rows. */
export async function changeAsOperator<T>(
  store: Store,
  who: Operator,
  work: (tx: Transactor) => Promise<T>
): Promise<T | NotAllowed> {
  return (await isOperator(store, who)) ? store.write(who.organisationId, { personId: who.personId }, work) : notAllowed
}
