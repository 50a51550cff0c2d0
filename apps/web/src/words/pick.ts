import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** A section of the interface in its languages. Management sections leave やさしい日本語 out and fall back to Japanese. */
export type Section<Words> = { ja: Words; en: Words; 'ja-easy'?: Words }

/** Only the chosen language is sent to the browser. */
export const pick = <Words>(section: Section<Words>, locale: LocaleId): Words => section[locale] ?? section.ja
