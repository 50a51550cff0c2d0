import {
  byPart,
  partTitle,
  pledgeTitle,
  prevailsNote,
  spokenIn,
  withoutReadings
} from '@hinoyojin/core/guideline/index.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { paper, type PaperBlock } from '../../paper/paper.ts'
import type { VersionRow } from '../../store/guidelines/version-rows.ts'
import { fileWords } from './file-words.ts'
import type { FileOwner } from './guideline-file.ts'

/** The guideline on paper: A4, numbered clauses, the words of agreement at the end. */
export function pdfOf(version: VersionRow, locale: LocaleId, owner: FileOwner): Promise<Uint8Array> {
  const { body } = version
  const words = fileWords(version, locale, owner)
  const title = spokenIn(body.title, locale)
  let number = 0
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', text: owner.name, small: true },
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: words.version, small: true },
    ...(prevailsNote(locale) ? [{ kind: 'note' as const, text: prevailsNote(locale) }] : []),
    ...byPart(body.clauses).flatMap(({ part, clauses }): PaperBlock[] => [
      { kind: 'heading', level: 2, text: partTitle(part, locale) },
      ...clauses.flatMap((clause): PaperBlock[] => [
        { kind: 'heading', level: 3, text: `${++number}. ${spokenIn(clause.title, locale)}` },
        ...paragraphs(spokenIn(clause.text, locale))
      ])
    ]),
    { kind: 'heading', level: 2, text: pledgeTitle(locale) },
    ...paragraphs(spokenIn(body.pledge, locale)),
    { kind: 'rule' },
    { kind: 'paragraph', text: words.legal, small: true },
    { kind: 'paragraph', text: words.hash, small: true }
  ]
  return paper({
    title: withoutReadings(title),
    lang: locale,
    blocks,
    foot: `${owner.name}　${withoutReadings(title)}　${withoutReadings(words.version)}`,
    at: version.publishedAt
  })
}

const paragraphs = (text: string): PaperBlock[] => text.split(/\n+/).map((line) => ({ kind: 'paragraph', text: line }))
