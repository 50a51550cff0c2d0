import type { Store, Transactor } from '../store/database.ts'
import {
  closeRoundRow,
  deleteInvitation,
  holdOpenRound,
  insertInvitation,
  insertRound,
  roundsOf,
  type RoundRow
} from '../store/diagnosis/round-rows.ts'
import { isId, newId } from '../store/id.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { currentSurveys } from './current-surveys.ts'

export type { RoundRow } from '../store/diagnosis/round-rows.ts'
export type RoundRefusal =
  NotAllowed | { readonly ok: false; readonly code: 'unknown-round' | 'open-already' | 'unknown-person' }
type Done = { readonly ok: true } | RoundRefusal

/** Rounds of the organisation check, the newest first. */
export async function organisationRounds(
  store: Store,
  who: Asker
): Promise<{ ok: true; rounds: RoundRow[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({ ok: true as const, rounds: await roundsOf(reader) }))
}

/** Opens a round; one at a time. */
export async function openRound(store: Store, who: Asker, now: Date): Promise<{ ok: true; id: string } | RoundRefusal> {
  return changeAsAdministrator<{ ok: true; id: string } | RoundRefusal>(store, who, async (tx) => {
    const id = newId()
    const { version } = currentSurveys().organisation
    const opened = await insertRound(tx, { id, surveyVersion: version, by: who.personId, now })
    if (!opened) return { ok: false, code: 'open-already' }
    await tx.audit('organisation-check.opened', id)
    return { ok: true, id }
  })
}

/** Closes a round: nothing that was answered or agreed in it changes any more. */
export async function closeRound(store: Store, who: Asker, id: string, now: Date): Promise<Done> {
  return inRound(store, who, id, async (tx) => {
    if (!(await closeRoundRow(tx, id, who.personId, now))) return { ok: false, code: 'unknown-round' }
    await tx.audit('organisation-check.closed', id)
    return { ok: true }
  })
}

/** Asks somebody of the organisation for their answers. Twice is once. */
export async function inviteToRound(store: Store, who: Asker, id: string, personId: string, now: Date): Promise<Done> {
  return inRound(store, who, id, async (tx) => {
    if (!isId(personId) || !(await holdOpenRound(tx, id))) return { ok: false, code: 'unknown-person' }
    if (await insertInvitation(tx, id, personId, now)) await tx.audit('organisation-check.invited', personId)
    else tx.unaudited('was invited already, or is not of this organisation')
    return { ok: true }
  })
}

/** No longer asks them. What they answered stays. */
export async function uninviteFromRound(store: Store, who: Asker, id: string, personId: string): Promise<Done> {
  return inRound(store, who, id, async (tx) => {
    if (!isId(personId) || !(await holdOpenRound(tx, id)) || !(await deleteInvitation(tx, id, personId)))
      return { ok: false, code: 'unknown-person' }
    await tx.audit('organisation-check.uninvited', personId)
    return { ok: true }
  })
}

async function inRound(store: Store, who: Asker, id: string, work: (tx: Transactor) => Promise<Done>): Promise<Done> {
  if (!isId(id)) return { ok: false, code: 'unknown-round' }
  return changeAsAdministrator<Done>(store, who, work)
}
