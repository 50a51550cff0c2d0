// For tests of this folder: the operating organisation with its operator, and another one with an administrator and a learner.
import { SYSTEM, type Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { insertPerson } from '../store/people/person-rows.ts'
import { addOperator } from '../people/operators.ts'
import { createOrganisation } from '../people/organisations.ts'
import { authenticate, beginSession, type SessionMethod, type SignedIn } from '../people/sessions.ts'

export interface TwoOrganisations {
  readonly operator: SignedIn
  readonly own: string
  readonly other: string
  readonly administrator: SignedIn
  readonly administratorCookie: string
  readonly learner: SignedIn
  readonly learnerCookie: string
}

export async function twoOrganisations(store: Store, slug = 'other'): Promise<TwoOrganisations> {
  const own = await createOrganisation(store, {
    name: '運用の会',
    slug: `${slug}-own`,
    administrator: { name: '運用 守', number: '1' }
  })
  await addOperator(store, `${slug}-own`, '1')
  const other = await createOrganisation(store, {
    name: '海辺の宿',
    slug,
    administrator: { name: '宿 主', number: '1', email: 'yado@example.com' }
  })
  const learnerId = newId()
  await store.write(other.organisationId, SYSTEM, async (tx) => {
    await insertPerson(tx, { id: learnerId, name: '学ぶ 人', number: '2', unitId: other.rootId })
    await tx.audit('test.person', learnerId)
  })
  const enter = async (organisationId: string, personId: string, method: SessionMethod) => {
    const begun = { personId, method, shared: false, device: null }
    const { cookie } = await store.write(organisationId, SYSTEM, (tx) => beginSession(tx, begun))
    const who = await authenticate(store, cookie)
    if (who === null) throw new Error('not signed in')
    return { who, cookie }
  }
  const operator = await enter(own.organisationId, own.administratorId, 'link')
  const administrator = await enter(other.organisationId, other.administratorId, 'link')
  const learner = await enter(other.organisationId, learnerId, 'pin')
  return {
    operator: operator.who,
    own: own.organisationId,
    other: other.organisationId,
    administrator: administrator.who,
    administratorCookie: administrator.cookie,
    learner: learner.who,
    learnerCookie: learner.cookie
  }
}
