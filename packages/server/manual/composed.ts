import { compose, type Manual } from '@hinoyojin/core/manual/compose.ts'
import { noAnswers, type ManualAnswers } from '@hinoyojin/core/schema/manual-answers.ts'
import type { ManualLocale } from '@hinoyojin/core/schema/manual.ts'
import { findManual, findVersion } from '../store/manual/manual-rows.ts'
import type { Reader } from '../store/database.ts'
import { manualContent } from './current-manual.ts'

export type BothLanguages = Readonly<Record<ManualLocale, Manual>>

export function inBothLanguages(answers: ManualAnswers): BothLanguages {
  const content = manualContent()
  return { ja: compose(content, answers, 'ja'), en: compose(content, answers, 'en') }
}

/** What holds now: the newest published manual, or the draft with the texts that come with the product. */
export async function manualNow(
  reader: Reader
): Promise<{ version: number | null; publishedAt: Date | null; body: BothLanguages; answers: ManualAnswers }> {
  const [row, published] = [await findManual(reader), await findVersion(reader, null)]
  const answers = row?.answers ?? noAnswers()
  return published
    ? {
        version: published.version,
        publishedAt: published.publishedAt,
        body: published.body as BothLanguages, // written by publishManual only
        answers: published.answers as ManualAnswers // written by publishManual only
      }
    : { version: null, publishedAt: null, body: inBothLanguages(answers), answers }
}
