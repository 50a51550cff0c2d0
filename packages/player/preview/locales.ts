import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

// Named here and not imported: the schema's module brings its validator along.
export const localeIds: LocaleId[] = ['ja', 'en', 'ja-easy']
