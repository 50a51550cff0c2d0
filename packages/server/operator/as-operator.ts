import { isOperator } from '../people/operators.ts'
import type { SignedIn } from '../people/signed-in.ts'
import type { Store, Transactor } from '../store/database.ts'
import { SYSTEM } from '../store/database.ts'

/** Whoever asks, as a session knows them. */
export type Asker = Pick<SignedIn, 'organisationId' | 'personId' | 'method' | 'name'>
export type NotAllowed = { readonly ok: false; readonly code: 'not-allowed' }
export const notAllowed: NotAllowed = { ok: false, code: 'not-allowed' }

/** Does something that only an operator may, or says no. */
export async function asOperator<T>(store: Store, who: Asker, work: () => Promise<T>): Promise<T | NotAllowed> {
  return (await isOperator(store, who)) ? work() : notAllowed
}

/** Changes an organisation from outside. It stands in the record of that organisation, where the person is not known and the name is
 *  written down, and in the record of the operators. An answer `{ ok: false }` changes nothing. */
export async function changeFromOutside<T extends { readonly ok: boolean }>(
  store: Store,
  who: Asker,
  organisationId: string,
  action: string,
  work: (tx: Transactor) => Promise<T>
): Promise<T | NotAllowed> {
  return asOperator(store, who, async () => {
    const answer = await store.write(organisationId, SYSTEM, async (tx) => {
      const done = await work(tx)
      if (done.ok) await tx.audit(action, organisationId, { operator: who.name })
      return done
    })
    if (answer.ok) await noteForOperators(store, who, action, organisationId)
    return answer
  })
}

export function noteForOperators(
  store: Store,
  who: Asker,
  action: string,
  organisationId: string,
  detail: Readonly<Record<string, string | number>> = {}
): Promise<void> {
  return store.write(who.organisationId, { personId: who.personId }, (tx) =>
    tx.audit(`operator.${action}`, organisationId, detail)
  )
}
