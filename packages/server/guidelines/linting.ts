import { lint, insteadIn, speak, speakEnglish } from '@hinoyojin/core/guideline/index.ts'
import type { LintRule } from '@hinoyojin/core/schema/guideline.ts'
import type { Spoken } from '@hinoyojin/core/schema/guideline-clause.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { withoutReadings } from '@hinoyojin/core/guideline/index.ts'

/** What would not hold in law, as the page shows it. `words` are those of the text; the clause is in the language of the text. */
export type Warning = {
  readonly locale: LocaleId
  readonly rule: LintRule
  readonly start: number
  readonly end: number
  readonly words: string
  readonly reason: string
  readonly instead: string
}

/** Looks at a text in all its languages. @param page the language of the reasons */
export function warningsIn(text: Spoken, page: 'ja' | 'en'): Warning[] {
  return localeIds.flatMap((locale) => {
    const words = text[locale]
    if (words === undefined || words === '') return []
    // Readings in the middle of a word would hide it. Offsets are then those of the text without them.
    const bare = locale === 'ja-easy' ? withoutReadings(words) : words
    const linted = lint(bare)
    const put = locale === 'en' ? 'en' : 'ja'
    return (linted.ok ? linted.findings : []).map((finding): Warning => {
      const spoken = page === 'en' ? speakEnglish(finding, put) : speak(finding)
      return { ...spoken, locale, words: bare.slice(finding.start, finding.end), instead: insteadIn(finding, put) }
    })
  })
}
