import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

// Alone in its file: every page brings this to the browser, and the rest of the languages would bring the schema's validator.
/** The `lang` attribute: やさしい日本語 is Japanese. */
export const langOf = (locale: LocaleId) => (locale === 'en' ? 'en' : 'ja')
