import { error } from '@sveltejs/kit'
import { allNews } from '@hinoyojin/server/outreach/news/manage.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { newsDeskWords } from '#app/words/management-news.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { plain } from '#app/words/plain.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(newsDeskWords, locale)
  const found = await allNews(currentStore(), who)
  if (!found.ok) error(403, { message: 'operator' })
  const now = new Date()
  return {
    words,
    news: found.news.map(({ id, slug, texts, publishAt, timezone }) => {
      const day = publishAt ? dayText(publishAt, locale, timezone) : ''
      return {
        id,
        slug,
        title: plain((texts[locale] ?? texts.ja).title),
        published: publishAt !== null && publishAt <= now,
        state: publishAt === null ? words.draft : fill(publishAt <= now ? words.published : words.waiting, { day })
      }
    })
  }
}
