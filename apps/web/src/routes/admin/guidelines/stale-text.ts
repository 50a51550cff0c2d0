import { fill } from '#app/words/fill.ts'
import type { GuidelineAdminWords } from '#app/words/management-guidelines.ts'

/** Which languages of a clause stand from before, in words. */
export const staleText = (words: GuidelineAdminWords, languages: readonly ('en' | 'ja-easy')[]) =>
  fill(words.staleIn, { languages: languages.map((id) => words.languageShort[id]).join(words.listComma) })
