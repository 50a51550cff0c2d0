import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { atUniversity } from './university.ts'

/** A section of the interface in its languages. Management sections leave やさしい日本語 out and fall back to Japanese. */
export type Section<Words> = { ja: Words; en: Words; 'ja-easy'?: Words }

/** What kind of house the page stands in: the sections are written for a company, a university says 学部 where they say 店舗. */
export type Kind = 'company' | 'university'

/** Only the chosen language is sent to the browser. */
export function pick<Words>(section: Section<Words>, locale: LocaleId, kind: Kind = 'company'): Words {
  const words = section[locale] ?? section.ja
  return kind === 'university' ? atUniversity(words) : words
}
