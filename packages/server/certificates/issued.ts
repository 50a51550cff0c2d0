import type { Store } from '../store/database.ts'
import { issuedCertificates, type IssuedRow } from '../store/certificates/certificate-rows.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { inGroups, readTyped, SERIAL_LENGTH } from './codes.ts'

export type { IssuedRow } from '../store/certificates/certificate-rows.ts'
export const AT_ONCE = 100

export type IssuedPage = { ok: true; rows: IssuedRow[]; next: string | null }

/** Certificates issued here, newest first, a page at a time. @param after serial of the last one shown */
export async function issuedHere(store: Store, who: Asker, after: string | null): Promise<IssuedPage | NotAllowed> {
  const from = after === null ? null : (readTyped(after, SERIAL_LENGTH) ?? null)
  return asAdministrator(store, who, async (reader) => {
    const rows = await issuedCertificates(reader, from, AT_ONCE + 1)
    const shown = rows.slice(0, AT_ONCE)
    return { ok: true as const, rows: shown, next: rows.length > AT_ONCE ? (shown.at(-1)?.serial ?? null) : null }
  })
}

const heads = {
  ja: ['番号', '氏名（登録）', '氏名（修了証）', '本人のつづり', '所属', '学籍・社員番号', '講座', '版', '回', '修了日', '発行', '取り消し', 'わけ'],
  en: ['Serial', 'Name (registered)', 'Name (certificate)', 'Own spelling', 'Unit', 'Number', 'Course', 'Version', 'Round', 'Completed', 'Issued', 'Revoked', 'Why']
} // prettier-ignore

export type CsvFile = { ok: true; fileName: string; rows: AsyncIterable<(string | number | null)[]> }

/** All of them as rows for a file, the head first; for the records of a school or a personnel office. */
export async function exportIssued(
  store: Store,
  who: Asker,
  locale: 'ja' | 'en',
  now = new Date()
): Promise<CsvFile | NotAllowed> {
  const allowed = await changeAsAdministrator(store, who, async (tx) => {
    await tx.audit('certificate.exported', who.organisationId)
    return { ok: true as const }
  })
  if (!allowed.ok) return allowed
  return {
    ok: true,
    fileName: `hinoyojin-certificates-${now.toISOString().slice(0, 10)}.csv`,
    rows: lines(store, who, locale)
  }
}

async function* lines(store: Store, who: Asker, locale: 'ja' | 'en'): AsyncGenerator<(string | number | null)[]> {
  yield heads[locale]
  for (let after: string | null = null; ;) {
    const page: IssuedPage | NotAllowed = await issuedHere(store, who, after)
    if (!page.ok) return
    for (const row of page.rows) yield line(row, locale)
    if (page.next === null) return
    after = page.next
  }
}

function line(row: IssuedRow, locale: 'ja' | 'en'): (string | number | null)[] {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  return [
    inGroups(row.serial), row.registeredName, row.name, row.ownSpelling ? '1' : '', row.unitName, row.number,
    row.titles[locale] ?? row.titles['ja'] ?? row.courseId, row.courseVersion, row.cycle, row.completedOn,
    day(row.issuedAt), day(row.revokedAt), row.revokedWhy ?? ''
  ] // prettier-ignore
}
