import { isId, newId } from '../../store/id.ts'
import type { Store, Transactor } from '../../store/database.ts'
import { insertBatch } from '../../store/management/import-batches.ts'
import { lockDraft, markApplied } from '../../store/management/import-drafts.ts'
import {
  auditPeople,
  datesOf,
  insertPeople,
  replacePeople,
  type AuditRow,
  type PersonRow
} from '../../store/management/import-rows.ts'
import { insertUnit, lockTree } from '../../store/management/units.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { changeAsAdministrator, type Asker, type NotAllowed } from '../units/scope.ts'
import type { BatchChanges, PersonChange } from './batch.ts'
import { previewOf, type DraftGone, type Preview } from './draft.ts'
import { newAddresses } from './new-addresses.ts'
import { blocked, empty, type Change, type NewUnit } from './plan-types.ts'

export type ApplyRefusal =
  | NotAllowed
  | DraftGone
  /** Somebody changed people or units since the preview: look again. */
  | { readonly ok: false; readonly code: 'changed-meanwhile' | 'has-problems' | 'nothing-to-do' }
  /** Many would leave, and the number was not confirmed. */
  | { readonly ok: false; readonly code: 'leaving-not-confirmed'; readonly leaving: number }
export type Applied = { readonly ok: true; readonly batchId: string; readonly counts: Counts }
export type Counts = { added: number; changed: number; moved: number; returned: number; left: number; units: number }

/** Applies the whole list, or nothing of it.
 *  @param seen `state` of the preview the administrator looked at
 *  @param leaving how many people the administrator agreed to let go */
export async function applyImport(
  store: Store,
  who: Asker,
  draftId: string,
  seen: { readonly state: string; readonly leaving: number }
): Promise<Applied | ApplyRefusal> {
  if (!isId(draftId)) return { ok: false, code: 'draft-gone' }
  try {
    return await changeAsAdministrator<Applied | ApplyRefusal>(store, who, async (tx) => {
      await lockTree(tx)
      const preview = await previewOf(tx, who, await lockDraft(tx, draftId))
      if (!preview.ok) return preview
      const refusal = refusalOf(preview, seen)
      return refusal ?? write(tx, preview)
    })
  } catch (error) {
    // A number given to somebody else, or a unit made by somebody else, between our reading and our writing.
    if (error instanceof ChangedMeanwhile || isUniqueViolation(error)) return { ok: false, code: 'changed-meanwhile' }
    throw error
  }
}

class ChangedMeanwhile extends Error {}

function refusalOf({ plan, draft, state }: Preview, seen: { state: string; leaving: number }): ApplyRefusal | null {
  if (state !== seen.state) return { ok: false, code: 'changed-meanwhile' }
  if (blocked(plan, draft.answers)) return { ok: false, code: 'has-problems' }
  if (empty(plan)) return { ok: false, code: 'nothing-to-do' }
  const leaving = plan.changes.filter(({ kind }) => kind === 'leave').length
  return leaving === seen.leaving ? null : { ok: false, code: 'leaving-not-confirmed', leaving }
}

async function write(tx: Transactor, { draft, plan, unitNames }: Preview): Promise<Applied> {
  const batchId = newId()
  const units = await makeUnits(tx, plan.newUnits)
  const changes = plan.changes.map((change) => settled(change, units))
  const added = changes.flatMap(({ kind, after }, at) =>
    kind === 'add' ? [{ ...after, joinsOn: plan.changes[at]?.joinsOn ?? null }] : []
  )
  const replaced = changes.flatMap(({ before, after }) => (before ? [{ before, after }] : []))
  const dates = await datesOf(
    tx,
    changes.filter(({ kind }) => kind === 'return').map(({ after }) => after.id)
  )
  await insertPeople(tx, added)
  const done = await replacePeople(tx, replaced, true)
  if (done.size !== replaced.length) throw new ChangedMeanwhile()
  await newAddresses(tx, replaced)

  const counts = countOf(changes, units.size)
  const stored: BatchChanges = { people: changes, units: [...units.values()], dates }
  await insertBatch(tx, {
    id: batchId,
    fileName: draft.fileName,
    fileSha256: draft.fileSha256,
    counts,
    changes: stored
  })
  await markApplied(tx, draft.id, batchId)
  const nameOf = (id: string) =>
    unitNames.get(id)?.at(-1) ?? plan.newUnits.find(({ key }) => units.get(key) === id)?.name ?? ''
  await auditPeople(
    tx,
    changes.map((change) => auditOf(change, batchId, nameOf))
  )
  await tx.audit('import.applied', batchId, { file: draft.fileName, ...counts })
  return { ok: true, batchId, counts }
}

/** Parents stand before their children in the plan. */
async function makeUnits(tx: Transactor, planned: readonly NewUnit[]): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  if (planned.length === 0) return made
  const paths = new Map((await lockTree(tx)).map(({ id, path }) => [id, path]))
  for (const { key, parent, name } of planned) {
    const parentId = made.get(parent) ?? parent
    const id = newId()
    const path = [...(paths.get(parentId) ?? []), id]
    await insertUnit(tx, { id, parentId, path, name })
    await tx.audit('unit.created', id, { name, by: 'import' })
    made.set(key, id)
    paths.set(id, path)
  }
  return made
}

/** The change with ids in place of what the plan could not know yet. */
function settled({ kind, personId, before, after }: Change, units: ReadonlyMap<string, string>): PersonChange {
  const id = personId ?? newId()
  const row = (fields: Change['after']): PersonRow => ({
    id,
    ...fields,
    unitId: units.get(fields.unitId) ?? fields.unitId
  })
  return { kind, before: before && row(before), after: row(after) }
}

const moved = ({ before, after }: PersonChange) => before !== null && before.unitId !== after.unitId

function countOf(changes: readonly PersonChange[], units: number): Counts {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind)
  const [changed, inPlace] = [of('change'), of('change').filter((change) => !moved(change))]
  return {
    added: of('add').length,
    changed: inPlace.length,
    moved: changed.length - inPlace.length,
    returned: of('return').length,
    left: of('leave').length,
    units
  }
}

const ACTIONS = {
  add: 'person.added',
  change: 'person.changed',
  return: 'person.returned',
  leave: 'person.left'
} as const

// Names stay out of the audit detail: a person who is erased later must not live on there.
function auditOf(change: PersonChange, batchId: string, nameOf: (unitId: string) => string): AuditRow {
  const { kind, before, after } = change
  const fields = before ? (['name', 'email'] as const).filter((field) => before[field] !== after[field]) : []
  const from = moved(change) ? nameOf(before?.unitId ?? '') : null
  const action = kind === 'change' && moved(change) ? 'person.moved' : ACTIONS[kind]
  return {
    id: newId(),
    action,
    subject: after.id,
    detail: { import: batchId, unit: nameOf(after.unitId), from, fields: fields.join(' ') }
  }
}
