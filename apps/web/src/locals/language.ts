import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** What the browser asks for, when nobody has chosen yet: Japanese unless another of ours is preferred. */
export function preferredLocale(acceptLanguage: string | null): LocaleId {
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('ja')) return 'ja'
    if (tag.startsWith('en')) return 'en'
  }
  return 'ja'
}

/** The `lang` attribute: やさしい日本語 is Japanese. */
export const langOf = (locale: LocaleId) => (locale === 'en' ? 'en' : 'ja')
