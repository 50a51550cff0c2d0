import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { PublicBriefing } from '@hinoyojin/server/outreach/briefings/public.ts'
import { inLanguage } from '@hinoyojin/server/outreach/in-language.ts'
import { blocksOf } from '@hinoyojin/server/outreach/prose.ts'
import { langOf } from '#app/locals/lang-of.ts'
import { whenOf } from '#app/locals/when.ts'

/** A briefing as a page shows it. `lang`: the language its own words are in. */
export function shownBriefing(briefing: PublicBriefing, locale: LocaleId) {
  const text = inLanguage(briefing.texts, locale)
  return {
    id: briefing.id,
    title: text.title,
    about: blocksOf(text.about),
    lang: text === briefing.texts[locale] ? langOf(locale) : 'ja',
    when: whenOf(briefing, locale),
    place: briefing.place,
    online: briefing.online,
    organiser: briefing.organiser,
    state: briefing.state
  }
}
