import { isId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { evidencePart, type EvidenceFilter, type EvidenceRow } from '../../store/management/evidence.ts'
import { isAdministrator, notAllowed, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import { cellsOf, columnsIn, preamble, type Cell, type ExportLocale } from './columns.ts'
import { toCp932 } from './cp932.ts'
import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'

export type { EvidenceFilter, EvidenceRow } from '../../store/management/evidence.ts'
export { columnsIn, preamble, cellsOf, localTime } from './columns.ts'

/** The asker as a session knows them. */
export interface Exporter extends Asker {
  readonly organisation: { readonly name: string; readonly timezone: string }
}

export interface ExportWish extends EvidenceFilter {
  readonly locale: ExportLocale
  readonly encoding: 'utf-8' | 'cp932'
  /** Lines above the columns that say what this is; without them for other programs. */
  readonly notes: boolean
}

const PEOPLE_AT_ONCE = 1000

/** A letter the chosen encoding has no place for. */
export interface Misfit {
  /** Line of the file, 1-based. */
  readonly line: number
  readonly column: string
  readonly text: string
  readonly letter: string
}

export type ExportResult =
  | { ok: true; fileName: string; bytes: AsyncIterable<Uint8Array> }
  | NotAllowed
  | { ok: false; code: 'unknown-unit' }
  | { ok: false; code: 'letters-do-not-fit'; misfits: Misfit[] }

/** The records of everybody (or a unit's subtree) as CSV, part by part: 100,000 people are never held in memory.
 *  For cp932 every cell is tried first, and the file is refused with the cells that do not fit, rather than written with "?". */
export async function exportEvidence(
  store: Store,
  who: Exporter,
  wish: ExportWish,
  now: Date = new Date()
): Promise<ExportResult> {
  if (!isAdministrator(who)) return notAllowed
  if (wish.unitId !== null && !isId(wish.unitId)) return { ok: false, code: 'unknown-unit' }
  if (wish.encoding === 'cp932') {
    const misfits = await misfitsOf(store, who, wish, now)
    if (misfits.length > 0) return { ok: false, code: 'letters-do-not-fit', misfits }
  }
  await store.write(who.organisationId, { personId: who.personId }, (tx) =>
    tx.audit('evidence.exported', who.organisationId, {
      unit: wish.unitId,
      course: wish.courseId,
      encoding: wish.encoding
    })
  )
  const day = now.toISOString().slice(0, 10)
  return { ok: true, fileName: `hinoyojin-${day}.csv`, bytes: encoded(linesOf(store, who, wish, now), wish.encoding) }
}

/** The first cells that have no place in Shift_JIS, for saying which before anything is written. Empty: the file can be made. */
export async function misfitsOf(
  store: Store,
  who: Exporter,
  wish: ExportWish,
  now: Date = new Date()
): Promise<Misfit[]> {
  if (!isAdministrator(who)) return []
  return findMisfits(linesOf(store, who, wish, now), columnsIn(wish.locale))
}

/** The rows themselves, for the page to print. Nothing for whoever is no administrator. */
export async function* evidenceRows(store: Store, who: Exporter, filter: EvidenceFilter): AsyncGenerator<EvidenceRow> {
  if (!isAdministrator(who)) return
  for (let after: string | null = null; ;) {
    const part: Awaited<ReturnType<typeof evidencePart>> = await store.read(who.organisationId, (reader) =>
      evidencePart(reader, filter, after, PEOPLE_AT_ONCE)
    )
    yield* part.rows
    if (part.last === null) return
    after = part.last
  }
}

async function* linesOf(store: Store, who: Exporter, wish: ExportWish, now: Date): AsyncGenerator<Cell[]> {
  const { name, timezone } = who.organisation
  if (wish.notes) yield* preamble(wish.locale, name, now, timezone)
  yield [...columnsIn(wish.locale)]
  for await (const row of evidenceRows(store, who, wish)) yield cellsOf(row, wish.locale, timezone)
}

async function* encoded(lines: AsyncIterable<Cell[]>, encoding: ExportWish['encoding']): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield Buffer.from('\ufeff')
  let text = ''
  for await (const line of lines) {
    text += csvLine(line)
    if (text.length < 65_536) continue
    yield toBytes(text, encoding)
    text = ''
  }
  yield toBytes(text, encoding)
}

function toBytes(text: string, encoding: ExportWish['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  const tried = toCp932(text)
  // A name changed after the check above: better a broken download than a wrong name.
  if (!tried.ok) throw new Error(`"${tried.letter}" has no place in Shift_JIS.`)
  return tried.bytes
}

async function findMisfits(lines: AsyncIterable<Cell[]>, columns: readonly string[]): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  let line = 0
  for await (const cells of lines) {
    line++
    for (const [at, cell] of cells.entries()) {
      const tried = typeof cell === 'string' ? toCp932(cell) : null
      if (tried && !tried.ok)
        misfits.push({ line, column: columns[at] ?? '', text: String(cell), letter: tried.letter })
      if (misfits.length === 20) return misfits
    }
  }
  return misfits
}
