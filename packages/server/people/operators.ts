import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import {
  deleteOperator,
  findOperatingOrganisation,
  insertOperator,
  operatorsOf,
  type OperatorRow
} from '../store/people/operator-rows.ts'
import { findOrganisation } from '../store/people/place-rows.ts'
import { findByNumber } from '../store/people/person-rows.ts'
import { plainNumber } from './number.ts'
import type { SignedIn } from './signed-in.ts'

/** The organisation whose people run this installation: briefings, news and announcements are its. null: nobody is an operator yet. */
export function operatingOrganisation(store: Store): Promise<string | null> {
  return findOperatingOrganisation(store)
}

/** Whether this session may open the operator's pages. Six digits are too few for them: only a link or a passkey does. */
export async function isOperator(
  store: Store,
  who: Pick<SignedIn, 'organisationId' | 'personId' | 'method'>
): Promise<boolean> {
  if (who.method !== 'link' && who.method !== 'passkey') return false
  const operators = await store.read(who.organisationId, (reader) => operatorsOf(reader))
  return operators.some(({ id }) => id === who.personId)
}

export type OperatorChange =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly code: 'no-organisation' | 'no-person' | 'other-organisation' | 'not-operator' }

/** Names an operator. Only the command line calls this: whoever may use the terminal of the server decides who runs it.
 *  @param slug which organisation; undefined where there is only one */
export function addOperator(store: Store, slug: string | undefined, number: string): Promise<OperatorChange> {
  return byNumber(store, slug, number, async (tx, person) => {
    if (!(await insertOperator(tx, person.id))) return { ok: false, code: 'other-organisation' }
    await tx.audit('operator.named', person.id)
    return { ok: true, name: person.name }
  })
}

export function removeOperator(store: Store, slug: string | undefined, number: string): Promise<OperatorChange> {
  return byNumber(store, slug, number, async (tx, person) => {
    if (!(await deleteOperator(tx, person.id))) return { ok: false, code: 'not-operator' }
    await tx.audit('operator.removed', person.id)
    return { ok: true, name: person.name }
  })
}

/** Who runs this installation. */
export async function listOperators(store: Store): Promise<readonly OperatorRow[]> {
  const organisationId = await findOperatingOrganisation(store)
  return organisationId === null ? [] : store.read(organisationId, (reader) => operatorsOf(reader))
}

async function byNumber(
  store: Store,
  slug: string | undefined,
  number: string,
  change: (tx: Transactor, person: { readonly id: string; readonly name: string }) => Promise<OperatorChange>
): Promise<OperatorChange> {
  const organisationId = await findOrganisation(store, slug ?? null)
  if (organisationId === null) return { ok: false, code: 'no-organisation' }
  return store.write(organisationId, SYSTEM, async (tx) => {
    const person = await findByNumber(tx, plainNumber(number), null)
    return person === null ? { ok: false, code: 'no-person' } : change(tx, person)
  })
}
