import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { isId, newId } from '../../store/id.ts'
import type { Reader, Store } from '../../store/database.ts'
import * as drafts from '../../store/management/import-drafts.ts'
import type { DraftRow } from '../../store/management/import-drafts.ts'
import { readState } from '../../store/management/people-state.ts'
import {
  asAdministrator,
  changeAsAdministrator,
  isAdministrator,
  notAllowed,
  type Asker,
  type NotAllowed
} from '../units/scope.ts'
import { fields, readColumns } from './columns.ts'
import { planImport } from './plan.ts'
import type { Answers, Plan, StateNow } from './plan-types.ts'
import { readTable } from './read-table.ts'
import type { Row, TableProblem } from './table.ts'

const answersShape = z.object({
  mapping: z.array(z.enum(fields)),
  units: z.record(z.string(), z.string()),
  unitForAll: z.string().nullable(),
  leave: z.boolean(),
  setAside: z.boolean(),
  pad: z.number().int().min(0).max(40).nullable()
})

const bodyShape = z.object({
  header: rowShape(),
  rows: z.array(rowShape()),
  skipped: z.array(z.number()).default([])
})
function rowShape() {
  return z.object({ line: z.number(), cells: z.array(z.string()) })
}

/** A list that was read and waits for a decision. */
export interface Draft {
  readonly id: string
  readonly fileName: string
  readonly fileSha256: string
  readonly header: Row
  readonly rows: readonly Row[]
  /** Lines that are nobody's: totals, headings printed again. */
  readonly skipped: readonly number[]
  readonly answers: Answers
  readonly appliedBatchId: string | null
}

export interface Preview {
  readonly ok: true
  readonly draft: Draft
  readonly plan: Plan
  /** What the plan was made from. Applying asks for it, so that nothing changes unseen in between. */
  readonly state: string
  /** Names from the top of every open unit, by id. */
  readonly unitNames: ReadonlyMap<string, readonly string[]>
}

export type DraftGone =
  | { readonly ok: false; readonly code: 'draft-gone' }
  | { readonly ok: false; readonly code: 'already-applied'; readonly batchId: string }

/** Reads the file and keeps it for a day as a draft. Changes nobody. */
export async function startImport(
  store: Store,
  who: Asker,
  file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<{ ok: true; draftId: string } | TableProblem | NotAllowed> {
  if (!isAdministrator(who)) return notAllowed
  const table = await readTable(file.bytes)
  if (!table.ok) return table
  const { header, mapping, rows, skipped } = readColumns(table)
  if (rows.length === 0) return { ok: false, code: 'empty' }
  const body = await promisify(gzip)(JSON.stringify({ header, rows, skipped }), { level: 1 })
  return changeAsAdministrator(store, who, async (tx) => {
    const id = newId()
    const { units } = await readState(tx)
    // Without a unit column there is one honest reading: all of them stand at the top, until somebody says otherwise.
    const root = units.find(({ parentId }) => parentId === null)?.id ?? null
    const unitForAll = mapping.includes('unit') ? null : root
    const answers: Answers = { mapping, units: {}, unitForAll, leave: false, setAside: false, pad: null }
    const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
    await drafts.insertDraft(tx, {
      id,
      fileName: file.name.slice(0, 200),
      fileSha256,
      body,
      rowCount: rows.length,
      answers
    })
    await tx.audit('import.read', id, { file: file.name.slice(0, 200), rows: rows.length })
    return { ok: true as const, draftId: id }
  })
}

/** What the list would change now. */
export async function previewImport(
  store: Store,
  who: Asker,
  draftId: string
): Promise<Preview | DraftGone | NotAllowed> {
  if (!isId(draftId)) return { ok: false, code: 'draft-gone' }
  return asAdministrator(store, who, async (reader) => {
    const row = await drafts.findDraft(reader, draftId)
    return previewOf(reader, who, row)
  })
}

/** Another reading of the same file: columns, units, who leaves. */
export async function answerImport(
  store: Store,
  who: Asker,
  draftId: string,
  change: Partial<Answers>
): Promise<{ ok: true } | DraftGone | NotAllowed> {
  if (!isId(draftId)) return { ok: false, code: 'draft-gone' }
  return changeAsAdministrator<{ ok: true } | DraftGone>(store, who, async (tx) => {
    const row = await drafts.lockDraft(tx, draftId)
    if (!row) return { ok: false, code: 'draft-gone' }
    if (row.appliedBatchId) return { ok: false, code: 'already-applied', batchId: row.appliedBatchId }
    await drafts.saveAnswers(tx, draftId, answersShape.parse({ ...answersShape.parse(row.answers), ...change }))
    tx.unaudited('a draft changes nobody')
    return { ok: true }
  })
}

export async function dropImport(store: Store, who: Asker, draftId: string): Promise<{ ok: true } | NotAllowed> {
  if (!isId(draftId)) return { ok: true }
  return changeAsAdministrator(store, who, async (tx) => {
    await drafts.deleteDraft(tx, draftId)
    await tx.audit('import.given-up', draftId)
    return { ok: true as const }
  })
}

/** Makes the plan again from what is stored and what is so now. */
export async function previewOf(reader: Reader, who: Asker, row: DraftRow | null): Promise<Preview | DraftGone> {
  if (row?.appliedBatchId) return { ok: false, code: 'already-applied', batchId: row.appliedBatchId }
  if (!row?.body) return { ok: false, code: 'draft-gone' }
  const { header, rows, skipped } = bodyShape.parse(JSON.parse((await promisify(gunzip)(row.body)).toString('utf8')))
  const answers = answersShape.parse(row.answers)
  const now = await readState(reader)
  const byId = new Map(now.units.map((unit) => [unit.id, unit.name]))
  return {
    ok: true,
    draft: {
      id: row.id,
      fileName: row.fileName,
      fileSha256: row.fileSha256,
      header,
      rows,
      skipped,
      answers,
      appliedBatchId: null
    },
    plan: planImport(header, rows, answers, now, who.personId),
    state: fingerprint(now, answers),
    unitNames: new Map(now.units.map((unit) => [unit.id, unit.path.flatMap((id) => byId.get(id) ?? [])]))
  }
}

/** Changes whenever a person, a unit or an answer does. */
function fingerprint({ people, units, today }: StateNow, answers: Answers): string {
  const hash = createHash('sha256').update(JSON.stringify([today, answers]))
  for (const { id, parentId, name } of units) hash.update(`\n${id} ${parentId ?? ''} ${name}`)
  for (const { id, number, name, unitId, email, status, keepsKeys } of people) {
    hash.update(`\n${id}\t${number ?? ''}\t${name}\t${unitId}\t${email ?? ''}\t${status}\t${keepsKeys}`)
  }
  return hash.digest('hex')
}
