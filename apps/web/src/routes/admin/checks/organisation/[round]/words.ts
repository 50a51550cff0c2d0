import type { checksWords } from '#app/words/management-checks.ts'

/** The words of the checks in one language. */
export type ChecksWords = (typeof checksWords)['ja']
