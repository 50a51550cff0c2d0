import { isId, newId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { listBatches, lockBatch, markUndone, type BatchRow } from '../../store/management/import-batches.ts'
import {
  auditPeople,
  namesOf,
  removeUntouched,
  replacePeople,
  restoreDates,
  type AuditRow
} from '../../store/management/import-rows.ts'
import { closeUnit, lockTree, useOf } from '../../store/management/units.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../units/scope.ts'
import { batchChanges, type PersonChange } from './batch.ts'
import { newAddresses } from './new-addresses.ts'

export { UNDO_DAYS } from '../../store/management/import-batches.ts'
export type { BatchRow } from '../../store/management/import-batches.ts'

export type Undone = {
  readonly ok: true
  /** New people who have begun since: they stay. */
  readonly keptBegun: readonly string[]
  /** People somebody changed again since: they stay as they are. */
  readonly keptChanged: readonly string[]
}
export type UndoRefusal =
  | NotAllowed
  | { readonly ok: false; readonly code: 'unknown-import' | 'too-late' | 'already-undone' | 'changed-meanwhile' }

/** The last imports, newest first. */
export async function importsOf(store: Store, who: Asker): Promise<{ ok: true; batches: BatchRow[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({ ok: true as const, batches: await listBatches(reader) }))
}

/** Puts people back to what they were, as far as nobody has touched them since. Nothing that was learnt is ever removed. */
export async function undoImport(store: Store, who: Asker, batchId: string): Promise<Undone | UndoRefusal> {
  if (!isId(batchId)) return { ok: false, code: 'unknown-import' }
  try {
    return await changeAsAdministrator<Undone | UndoRefusal>(store, who, async (tx) => {
      await lockTree(tx)
      const batch = await lockBatch(tx, batchId)
      if (!batch) return { ok: false, code: 'unknown-import' }
      if (batch.undoneAt) return { ok: false, code: 'already-undone' }
      if (!batch.undoable) return { ok: false, code: 'too-late' }
      const { people, units, dates } = batchChanges.parse(batch.changes)

      const added = people.filter(({ kind }) => kind === 'add').map(({ after }) => after.id)
      const removed = await removeUntouched(tx, added)
      const back = people.flatMap(({ before, after }) => (before ? [{ before: after, after: before }] : []))
      const restored = await replacePeople(tx, back, false)
      await newAddresses(
        tx,
        back.filter(({ after }) => restored.has(after.id))
      )
      await restoreDates(
        tx,
        dates.filter(({ id }) => restored.has(id))
      )
      for (const unit of [...units].reverse()) {
        const { people: inside, children, assignments, managers } = await useOf(tx, unit)
        if (inside + children + assignments + managers === 0) await closeUnit(tx, unit)
      }

      await markUndone(tx, batchId)
      await auditPeople(
        tx,
        people.flatMap((change) => auditOf(change, batchId, removed, restored))
      )
      await tx.audit('import.undone', batchId, { file: batch.fileName, removed: removed.size, restored: restored.size })
      const begun = await namesOf(
        tx,
        added.filter((id) => !removed.has(id))
      )
      const changed = await namesOf(
        tx,
        back.map(({ after }) => after.id).filter((id) => !restored.has(id))
      )
      return { ok: true, keptBegun: begun.map(({ name }) => name), keptChanged: changed.map(({ name }) => name) }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'changed-meanwhile' }
    throw error
  }
}

function auditOf(
  { kind, after }: PersonChange,
  batchId: string,
  removed: Set<string>,
  restored: Set<string>
): AuditRow[] {
  const action =
    kind === 'add' && removed.has(after.id) ? 'person.removed' : restored.has(after.id) ? 'person.restored' : null
  return action ? [{ id: newId(), action, subject: after.id, detail: { import: batchId } }] : []
}
