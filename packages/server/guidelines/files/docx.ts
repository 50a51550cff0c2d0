import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import {
  byPart,
  partTitle,
  pledgeTitle,
  prevailsNote,
  spokenIn,
  withoutReadings,
  withReadings
} from '@hinoyojin/core/guideline/index.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { VersionRow } from '../../store/guidelines/version-rows.ts'
import { fileWords } from './file-words.ts'
import type { FileOwner } from './guideline-file.ts'

// Every Word for Japanese has 游ゴシック; others take what stands for it. Latin letters have a face of their own.
const font = { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', eastAsia: '游ゴシック', cs: 'Noto Sans' }
const heading = (size: number, before: number) => ({ run: { font, size, bold: true, color: '22252C' }, paragraph: { spacing: { before, after: 80 }, keepNext: true } }) // prettier-ignore

/** The guideline as a Word file with real headings, so that it can be edited, navigated and read aloud. */
export async function docxOf(version: VersionRow, locale: LocaleId, owner: FileOwner): Promise<Uint8Array> {
  const { body } = version
  const words = fileWords(version, locale, owner)
  const title = withReadings(spokenIn(body.title, locale))
  let number = 0
  const children = [
    small(owner.name),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    small(withReadings(words.version)),
    ...(prevailsNote(locale) ? [small(withReadings(prevailsNote(locale)))] : []),
    ...byPart(body.clauses).flatMap(({ part, clauses }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(withReadings(partTitle(part, locale)))] }),
      ...clauses.flatMap((clause) => [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(`${++number}. ${withReadings(spokenIn(clause.title, locale))}`)] }),
        ...paragraphs(spokenIn(clause.text, locale))
      ])
    ]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(withReadings(pledgeTitle(locale)))] }),
    ...paragraphs(spokenIn(body.pledge, locale)),
    new Paragraph({ spacing: { before: 480 }, children: [new TextRun(`${withReadings(words.date)}　　　　　　　　　　${withReadings(words.name)}　　　　　　　　　　　　　　`)] }),
    small(withReadings(words.legal)),
    small(withReadings(words.hash))
  ] // prettier-ignore
  const document = new Document({
    title: withoutReadings(spokenIn(body.title, locale)),
    creator: owner.name,
    description: withoutReadings(words.version),
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: locale === 'en' ? 'en-GB' : 'ja-JP', eastAsia: 'ja-JP' } }, paragraph: { spacing: { line: 340, after: 120 } } }, // prettier-ignore
        title: heading(40, 120),
        heading1: heading(28, 360),
        heading2: heading(23, 240)
      }
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1300, bottom: 1300, left: 1400, right: 1400 } } }, // prettier-ignore
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
              })
            ]
          })
        },
        children
      }
    ]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 18, color: '565962' })] })
const paragraphs = (text: string) =>
  withReadings(text)
    .split(/\n+/)
    .map((line) => new Paragraph({ children: [new TextRun(line)] }))
