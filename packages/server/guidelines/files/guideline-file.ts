import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { VersionRow } from '../../store/guidelines/version-rows.ts'
import { docxOf } from './docx.ts'
import { pdfOf } from './pdf.ts'

export type FileKind = 'md' | 'docx' | 'pdf'
/** Whose guideline it is, and in which zone its days are. */
export type FileOwner = { readonly name: string; readonly timezone: string }

const types: Record<FileKind, string> = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf'
}

/** A published version as a file, in one language. The Markdown is the exact text that is hashed and agreed to. */
export async function guidelineFile(
  version: VersionRow,
  locale: LocaleId,
  kind: FileKind,
  owner: FileOwner
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const made =
    kind === 'md'
      ? Buffer.from(version.texts[locale], 'utf8')
      : kind === 'docx'
        ? await docxOf(version, locale, owner)
        : await pdfOf(version, locale, owner)
  return { bytes: new Uint8Array(made), type: types[kind] }
}
