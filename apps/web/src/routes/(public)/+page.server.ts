import { briefingsAhead } from '@hinoyojin/server/outreach/briefings/public.ts'
import { inLanguage } from '@hinoyojin/server/outreach/in-language.ts'
import { newsList } from '@hinoyojin/server/outreach/news/public.ts'
import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { langOf } from '#app/locals/lang-of.ts'
import { whenOf } from '#app/locals/when.ts'
import { front } from '#app/words/front.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { locale } = locals
  const now = new Date()
  const [story, ahead, news] = await Promise.all([
    trialStory(currentStore(), locale),
    briefingsAhead(currentStore(), now),
    newsList(currentStore(), locale, now)
  ])
  const next = ahead.find(({ state }) => state === 'open' || state === 'few' || state === 'full')
  return {
    words: pick(front, locale),
    story: story && { title: story.title, minutes: story.minutes },
    signedIn: locals.who?.name,
    next: next && { id: next.id, title: inLanguage(next.texts, locale).title, when: whenOf(next, locale) },
    news: news.slice(0, 3).map(({ slug, title, publishedAt, timezone, inLanguage: own }) => ({
      slug,
      title,
      lang: own ? langOf(locale) : 'ja',
      day: dayText(publishedAt, locale, timezone)
    }))
  }
}
