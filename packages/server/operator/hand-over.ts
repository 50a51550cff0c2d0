import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { anotherWayIn } from '../people/another-way-in.ts'
import { readEmail, readName, readNumber } from '../people/import/cells.ts'
import { addSignInLink, FIRST_LINK_MINUTES } from '../people/links.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import { describeOrganisation, rootOf } from '../store/operator/organisation-rows.ts'
import { findByNumber, insertPerson, takenNumbers } from '../store/people/person-rows.ts'
import { insertGrant } from '../store/people/role-rows.ts'
import { changeFromOutside, type Asker, type NotAllowed } from './as-operator.ts'
import { postWelcome } from './welcome.ts'

export interface NewAdministrator {
  /** Not needed when `number` names somebody who is there already. */
  readonly name: string
  readonly number: string
  /** With an address the link goes there by mail; in any case it is shown to the operator, once. */
  readonly email: string
  readonly locale: LocaleId
  /** How people reach this installation. */
  readonly origin: string
}

export type HandedOver =
  | { readonly ok: true; readonly name: string; readonly path: string; readonly mailed: boolean }
  | NotAllowed
  | { readonly ok: false; readonly code: 'gone' | 'name-odd' | 'number-odd' | 'number-left' | 'email-odd' }

/** Gives an organisation one more administrator, for when the last one is gone: somebody of it by number, or somebody new. Whoever was
 *  administrator before stays it; the new one can take the role away. */
export async function handOver(store: Store, who: Asker, id: string, to: NewAdministrator): Promise<HandedOver> {
  const [name, email] = [readName(to.name), readEmail(to.email)]
  const number = to.number.trim() === '' ? null : readNumber(to.number)
  if (!isId(id)) return { ok: false, code: 'gone' }
  if (!email.ok) return { ok: false, code: 'email-odd' }
  if (number && !number.ok) return { ok: false, code: 'number-odd' }
  return changeFromOutside<HandedOver>(store, who, id, 'organisation.handed-over', async (tx) => {
    const [organisation, root] = [await describeOrganisation(tx), await rootOf(tx)]
    if (organisation === null || root === null) return { ok: false, code: 'gone' }
    const there = number ? await findByNumber(tx, number.value, null) : null
    if (!there && !name.ok) return { ok: false, code: 'name-odd' }
    // The number of somebody who left is never given again.
    if (!there && number && (await takenNumbers(tx, [number.value])).length > 0)
      return { ok: false, code: 'number-left' }
    const person = there ?? { id: newId(), name: name.ok ? name.value : '' }
    if (!there) await insertPerson(tx, { ...person, number: number?.value ?? null, unitId: root, email: email.value })
    await insertGrant(tx, person.id, 'administrator', root)
    await tx.audit('role.granted', person.id, { role: 'administrator', unit: root, operator: who.name })
    await anotherWayIn(tx, person.id, 'link')
    const link = await addSignInLink(tx, person.id, FIRST_LINK_MINUTES)
    if (email.value !== null)
      await postWelcome(tx, {
        key: `handed-over ${person.id} ${link.expiresAt.toISOString()}`,
        to: email.value,
        locale: to.locale,
        name: person.name,
        organisation: organisation.name,
        url: to.origin + link.path
      })
    return { ok: true, name: person.name, path: link.path, mailed: email.value !== null }
  })
}
