import { randomBytes } from 'node:crypto'
import type { Store } from '../../store/database.ts'
import { issueCode, listUnits, revokeCodes } from '../../store/management/units.ts'
import { notAllowed, scopeOf, type Asker, type NotAllowed } from './scope.ts'

// Crockford's letters: none that is taken for another when read from a poster.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** 40 random bits: enough that guessing finds nothing, short enough to be typed from a wall. */
export function newJoinCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** As it stands on the poster: two groups of four. */
export const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

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
    const code = newJoinCode()
    await revokeCodes(tx, unitId)
    await issueCode(tx, code, unitId)
    await tx.audit(renew ? 'unit.code-renewed' : 'unit.code-made', unitId, { name: unit.name })
    return { ok: true, code, unitName: unit.name }
  })
}
