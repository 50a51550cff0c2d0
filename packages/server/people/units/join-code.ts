import type { Store } from '../../store/database.ts'
import { issueCode, listUnits, revokeCodes } from '../../store/management/units.ts'
import { newCode } from '../code.ts'
import { notAllowed, scopeOf, type Asker, type NotAllowed } from './scope.ts'

export type JoinCode = { ok: true; code: string; unitName: string } | NotAllowed | { ok: false; code: 'unknown-unit' }

/** The unit's join code; makes one when there is none. Managers may ask for their own units. */
export async function joinCodeOf(store: Store, who: Asker, unitId: string): Promise<JoinCode> {
  return withCode(store, who, unitId, false)
}

/** A new code. Posters with the old one stop working: for when a photo of the poster went round. */
export async function renewJoinCode(store: Store, who: Asker, unitId: string): Promise<JoinCode> {
  return withCode(store, who, unitId, true)
}

async function withCode(store: Store, who: Asker, unitId: string, renew: boolean): Promise<JoinCode> {
  const scope = scopeOf(who)
  if (scope?.length === 0) return notAllowed
  return store.write<JoinCode>(who.organisationId, { personId: who.personId }, async (tx) => {
    const unit = (await listUnits(tx, scope)).find(({ id }) => id === unitId)
    if (!unit) return { ok: false, code: 'unknown-unit' }
    if (unit.joinCode && !renew) {
      tx.unaudited('only read')
      return { ok: true, code: unit.joinCode, unitName: unit.name }
    }
    const code = newCode()
    await revokeCodes(tx, unitId)
    await issueCode(tx, code, unitId)
    await tx.audit(renew ? 'unit.code-renewed' : 'unit.code-made', unitId, { name: unit.name })
    return { ok: true, code, unitName: unit.name }
  })
}
