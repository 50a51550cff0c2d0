import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { fewAtOnce } from '../people/few-at-once.ts'
import { foundOrganisation, type NotFounded, type WantedOrganisation } from '../people/new-organisation.ts'
import { operatingOrganisation } from '../people/operators.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { isId } from '../store/id.ts'
import {
  administratorsOf,
  describeOrganisation,
  setEraseAt,
  setSuspended,
  type AdministratorRow,
  type OrganisationRow
} from '../store/operator/organisation-rows.ts'
import { findOrganisation } from '../store/people/place-rows.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { asOperator, changeFromOutside, noteForOperators, type Asker, type NotAllowed } from './as-operator.ts'
import { postWelcome } from './welcome.ts'

/** What stands in the list of the operator. */
export interface SeenOrganisation extends OrganisationRow {
  readonly state: 'open' | 'suspended' | 'erasing'
  /** The one whose people run the installation: it can be neither suspended nor erased. */
  readonly operating: boolean
}

export const GRACE_DAYS = 14
const DAY = 24 * 60 * 60_000

/** All organisations from outside, the newest first. */
export function organisationsSeen(
  store: Store,
  who: Asker
): Promise<{ readonly ok: true; readonly organisations: readonly SeenOrganisation[] } | NotAllowed> {
  return asOperator(store, who, async () => {
    const [ids, own] = await Promise.all([organisationIds(store), operatingOrganisation(store)])
    const inLine = fewAtOnce(4)
    const found = await Promise.all(ids.map((id) => inLine(() => store.read(id, describeOrganisation))))
    const organisations = found.flatMap((row) => (row ? [seen(row, own)] : []))
    return { ok: true as const, organisations: organisations.reverse() }
  })
}

type OneSeen = {
  readonly ok: true
  readonly organisation: SeenOrganisation
  readonly administrators: readonly AdministratorRow[]
}

export function organisationSeen(
  store: Store,
  who: Asker,
  id: string
): Promise<OneSeen | NotAllowed | { readonly ok: false; readonly code: 'gone' }> {
  return asOperator(store, who, async () => {
    if (!isId(id)) return { ok: false as const, code: 'gone' as const }
    const own = await operatingOrganisation(store)
    return store.read(id, async (reader) => {
      const row = await describeOrganisation(reader)
      if (row === null) return { ok: false as const, code: 'gone' as const }
      return { ok: true as const, organisation: seen(row, own), administrators: await administratorsOf(reader) }
    })
  })
}

function seen(row: OrganisationRow, own: string | null): SeenOrganisation {
  const state = row.eraseAt ? 'erasing' : row.suspendedAt ? 'suspended' : 'open'
  return { ...row, state, operating: row.id === own }
}

/** Makes an organisation and the link that lets its administrator in, once, within 24 hours; by mail as well, when an address is there
 *  and `mail` is given. */
export function createSeen(
  store: Store,
  who: Asker,
  wanted: WantedOrganisation & { readonly kind: 'company' | 'university' },
  mail: { readonly origin: string; readonly locale: LocaleId } | null = null
): Promise<{ readonly ok: true; readonly id: string; readonly path: string } | NotFounded | NotAllowed> {
  return asOperator(store, who, async () => {
    const made = await foundOrganisation(store, wanted)
    if (!made.ok) return made
    const id = (await findOrganisation(store, wanted.slug)) ?? ''
    const { email } = wanted
    if (mail && email !== undefined)
      await store.write(id, SYSTEM, async (tx) => {
        tx.unaudited('the link in it was audited')
        await postWelcome(tx, {
          key: `founded ${id}`,
          to: email,
          locale: mail.locale,
          name: wanted.administrator,
          organisation: wanted.name,
          url: mail.origin + made.link.path
        })
      })
    await noteForOperators(store, who, 'organisation.founded', id, { slug: wanted.slug })
    return { ok: true as const, id, path: made.link.path }
  })
}

export type Changed =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly code: 'gone' | 'own' | 'unchanged' | 'name-differs' }

/** Nobody of it gets in, on no phone, from now on. Nothing is lost, and sessions go on where they were afterwards. */
export function suspend(store: Store, who: Asker, id: string, now: Date): Promise<Changed> {
  return guarded(store, who, id, 'organisation.suspended', async (tx) =>
    (await setSuspended(tx, true, now)) ? { ok: true } : { ok: false, code: 'unchanged' }
  )
}

export function resume(store: Store, who: Asker, id: string, now: Date): Promise<Changed> {
  return guarded(store, who, id, 'organisation.resumed', async (tx) =>
    (await setSuspended(tx, false, now)) ? { ok: true } : { ok: false, code: 'unchanged' }
  )
}

/** From now on nobody of it gets in; after the days of grace everything of it is erased (the job erase-organisations).
 *  @param typedName the name of the organisation, typed to show that this one is meant */
export function askToErase(store: Store, who: Asker, id: string, typedName: string, now: Date): Promise<Changed> {
  return guarded(store, who, id, 'organisation.erasing', async (tx) => {
    const row = await describeOrganisation(tx)
    if (row === null) return { ok: false, code: 'gone' }
    if (plain(typedName) !== plain(row.name)) return { ok: false, code: 'name-differs' }
    const eraseAt = new Date(now.getTime() + GRACE_DAYS * DAY)
    return (await setEraseAt(tx, eraseAt)) ? { ok: true } : { ok: false, code: 'unchanged' }
  })
}

/** It stays after all, as it was. */
export function callOffErasing(store: Store, who: Asker, id: string): Promise<Changed> {
  return guarded(store, who, id, 'organisation.kept', async (tx) =>
    (await setEraseAt(tx, null)) ? { ok: true } : { ok: false, code: 'unchanged' }
  )
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

async function guarded(
  store: Store,
  who: Asker,
  id: string,
  action: string,
  work: Parameters<typeof changeFromOutside<Changed>>[4]
): Promise<Changed> {
  if (!isId(id)) return { ok: false, code: 'gone' }
  if (id === (await operatingOrganisation(store))) return { ok: false, code: 'own' }
  return changeFromOutside<Changed>(store, who, id, action, work)
}
