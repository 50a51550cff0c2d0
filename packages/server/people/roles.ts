import type { Store, Transactor } from '../store/database.ts'
import { isId } from '../store/id.ts'
import { findById, hasEmail, roleHoldersAmong } from '../store/people/person-rows.ts'
import {
  deleteGrant,
  findOpenUnit,
  insertGrant,
  isAdministrator,
  lockAdministrators
} from '../store/people/role-rows.ts'
import { endSessions } from '../store/people/session-rows.ts'
import { anotherWayIn } from './another-way-in.ts'
import type { Helper } from './reach.ts'
import type { Role } from './signed-in.ts'

export type RoleRefusal = {
  readonly ok: false
  readonly code: 'not-administrator' | 'not-found' | 'unit-not-found' | 'only-at-root' | 'last-administrator'
}
type RoleChange = { readonly personId: string; readonly role: Role; readonly unitId: string }

/** Gives a role. Only administrators do; a manager's role reaches the unit and what is below it, an administrator's is the root's. */
export function grantRole(
  store: Store,
  actor: Helper,
  change: RoleChange
): Promise<{ readonly ok: true } | RoleRefusal> {
  return byAdministrator(store, actor, change, async (tx) => {
    const unit = await findOpenUnit(tx, change.unitId)
    if (unit === null) return { ok: false, code: 'unit-not-found' }
    if (change.role !== 'manager' && !unit.isRoot) return { ok: false, code: 'only-at-root' }
    // With the first role, links are sent to the address that stands in the list.
    const first = (await roleHoldersAmong(tx, [change.personId])).length === 0
    if (first && (await hasEmail(tx, change.personId))) await anotherWayIn(tx, change.personId, 'role')
    await insertGrant(tx, change.personId, change.role, change.unitId)
    await tx.audit('role.granted', change.personId, { role: change.role, unit: change.unitId })
    return { ok: true }
  })
}

/** Takes a role back; whoever loses one signs in again. The last administrator stays: nobody could give the role to another. */
export function revokeRole(
  store: Store,
  actor: Helper,
  change: RoleChange
): Promise<{ readonly ok: true } | RoleRefusal> {
  return byAdministrator(store, actor, change, async (tx) => {
    if (change.role === 'administrator') {
      const administrators = await lockAdministrators(tx)
      if (!administrators.some((id) => id !== change.personId)) return { ok: false, code: 'last-administrator' }
    }
    if (!(await deleteGrant(tx, change.personId, change.role, change.unitId))) return { ok: false, code: 'not-found' }
    await endSessions(tx, change.personId)
    await tx.audit('role.revoked', change.personId, { role: change.role, unit: change.unitId })
    return { ok: true }
  })
}

async function byAdministrator(
  store: Store,
  actor: Helper,
  change: RoleChange,
  work: (tx: Transactor) => Promise<{ readonly ok: true } | RoleRefusal>
): Promise<{ readonly ok: true } | RoleRefusal> {
  if (!isId(change.personId) || !isId(change.unitId)) return { ok: false, code: 'not-found' }
  return store.write(actor.organisationId, actor, async (tx) => {
    const carries = actor.roles.some(({ role }) => role === 'administrator')
    if (!carries || !(await isAdministrator(tx, actor.personId))) return { ok: false, code: 'not-administrator' }
    if ((await findById(tx, change.personId)) === null) return { ok: false, code: 'not-found' }
    return work(tx)
  })
}
