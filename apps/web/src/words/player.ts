import { en } from '@hinoyojin/player/words/en.ts'
import { jaEasy } from '@hinoyojin/player/words/ja-easy.ts'
import { ja, type PlayerWords } from '@hinoyojin/player/words/ja.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { pick } from './pick.ts'

/** The player's own words in one language: only that one is sent to the browser. */
export const playerWords = (locale: LocaleId): PlayerWords => pick({ ja, en, 'ja-easy': jaEasy }, locale)
