import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'
import { isAdministrator, notAllowed, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import type { Store } from '../../store/database.ts'
import { isId } from '../../store/id.ts'
import { listPassed, passedCourses, type RegistryFilter, type RegistryRow } from '../../store/management/registry.ts'
import { toCp932 } from '../evidence-export/cp932.ts'

export type { RegistryFilter, RegistryRow } from '../../store/management/registry.ts'
export type RegistryEncoding = 'utf-8' | 'cp932'

/** The list of those who passed: what a registry enters. Nothing of how somebody passed is in it. */
const COLUMNS = {
  ja: ['番号', '氏名', '学部・所属', '講座', '講座の版', '修了日', '修了証の番号'],
  en: ['Number', 'Name', 'Faculty or unit', 'Course', 'Course version', 'Passed on', 'Certificate number']
} as const

/** A letter Shift_JIS has no place for. */
export interface RegistryMisfit {
  readonly number: string
  readonly text: string
  readonly letter: string
}
export type RegistryFile =
  | { readonly ok: true; readonly fileName: string; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly ok: false; readonly code: 'letters-do-not-fit'; readonly misfits: readonly RegistryMisfit[] }
  | NotAllowed

/** Who passed, for the page. */
export async function passed(store: Store, who: Asker, filter: RegistryFilter): Promise<RegistryRow[]> {
  if (!isAdministrator(who)) return []
  return store.read(who.organisationId, (reader) => listPassed(reader, clean(filter)))
}

/** The courses that can be chosen. */
export async function coursesPassed(store: Store, who: Asker): ReturnType<typeof passedCourses> {
  return isAdministrator(who) ? store.read(who.organisationId, passedCourses) : []
}

/** The list as CSV, in UTF-8 (with the mark that spreadsheets want) or Shift_JIS. A name that Shift_JIS cannot write is named beforehand and
 *  the file is refused, rather than written with "?". */
export async function registryFile(
  store: Store,
  who: Asker,
  filter: RegistryFilter,
  { encoding, locale, now }: { readonly encoding: RegistryEncoding; readonly locale: 'ja' | 'en'; readonly now: Date }
): Promise<RegistryFile> {
  if (!isAdministrator(who)) return notAllowed
  const rows = await passed(store, who, filter)
  const lines = [[...COLUMNS[locale]], ...rows.map((row) => cellsOf(row, locale))]
  if (encoding === 'cp932') {
    const misfits = registryMisfits(rows, locale)
    if (misfits.length > 0) return { ok: false, code: 'letters-do-not-fit', misfits }
  }
  await store.write(who.organisationId, { personId: who.personId }, (tx) =>
    tx.audit('registry.exported', who.organisationId, { rows: rows.length, course: filter.courseId, encoding })
  )
  const text = lines.map(csvLine).join('')
  const fitted = encoding === 'cp932' ? toCp932(text) : null
  const bytes = fitted?.ok ? fitted.bytes : Buffer.from(`\ufeff${text}`)
  return { ok: true, fileName: `passed-${now.toISOString().slice(0, 10)}.csv`, bytes, rows: rows.length }
}

/** What would not fit into Shift_JIS, at most twenty, to be said before anybody presses the button. */
export function registryMisfits(rows: readonly RegistryRow[], locale: 'ja' | 'en'): RegistryMisfit[] {
  const misfits: RegistryMisfit[] = []
  for (const row of rows) {
    for (const cell of cellsOf(row, locale)) {
      const tried = typeof cell === 'string' ? toCp932(cell) : null
      if (tried && !tried.ok) misfits.push({ number: row.number ?? '', text: String(cell), letter: tried.letter })
      if (misfits.length === 20) return misfits
    }
  }
  return misfits
}

function cellsOf(row: RegistryRow, locale: 'ja' | 'en'): (string | number | null)[] {
  const title = (row.titles[locale] ?? row.titles['ja'] ?? row.courseId).replace(/\{([^|{}]+)\|[^{}]*\}/g, '$1')
  return [row.number, row.name, row.units.join(' / '), title, row.version, row.passedOn, row.serial]
}

const DAY = /^\d{4}-\d\d-\d\d$/
const clean = ({ courseId, unitId, from, to }: RegistryFilter): RegistryFilter => ({
  courseId,
  unitId: unitId !== null && isId(unitId) ? unitId : null,
  from: from !== null && DAY.test(from) && !Number.isNaN(Date.parse(from)) ? from : null,
  to: to !== null && DAY.test(to) && !Number.isNaN(Date.parse(to)) ? to : null
})
