import type { checkWords } from '#app/words/check.ts'

/** The words of the check in one language. */
export type CheckWords = (typeof checkWords)['ja']
