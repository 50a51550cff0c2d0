import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** The text in this language, or the nearest that was written: Japanese is always there. */
export function inLanguage<Text>(
  texts: { readonly ja: Text; readonly en?: Text | undefined; readonly 'ja-easy'?: Text | undefined },
  locale: LocaleId
): Text {
  return texts[locale] ?? texts.ja
}
