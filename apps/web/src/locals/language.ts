import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'

/** What the browser asks for, when nobody has chosen yet: Japanese unless another of ours is preferred. */
export function preferredLocale(acceptLanguage: string | null): LocaleId {
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('ja')) return 'ja'
    if (tag.startsWith('en')) return 'en'
  }
  return 'ja'
}

/** The languages somebody may read in: those their organisation has turned on. Whoever holds a role reads management pages too,
 *  and those are there in Japanese and English always. */
export function offeredLocales(who: Pick<SignedIn, 'roles' | 'organisation'> | null): readonly LocaleId[] {
  return who === null || who.roles.length > 0
    ? localeIds
    : localeIds.filter((id) => who.organisation.locales.includes(id))
}

/** The chosen language if it is offered, or the nearest that is. */
export function offeredLocale(chosen: LocaleId, offered: readonly LocaleId[]): LocaleId {
  const near = [chosen, ...(chosen === 'ja-easy' ? (['ja'] as const) : [])]
  return near.find((id) => offered.includes(id)) ?? offered[0] ?? 'ja'
}

/** The language an address asks for (?lang=en), on pages that set no cookie. */
export function askedLocale(url: URL): LocaleId | undefined {
  const asked = url.searchParams.get('lang')
  return localeIds.find((id) => id === asked)
}
