import { en } from '@hinoyojin/player/words/en.ts'
import { jaEasy } from '@hinoyojin/player/words/ja-easy.ts'
import { ja, type PlayerWords } from '@hinoyojin/player/words/ja.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { pick, type Kind, type Section } from './pick.ts'

export const playerSection: Section<PlayerWords> = { ja, en, 'ja-easy': jaEasy }

/** The player's own words in one language: only that one is sent to the browser. */
export const playerWords = (locale: LocaleId, kind?: Kind): PlayerWords => pick(playerSection, locale, kind)
