import { newsList } from '@hinoyojin/server/outreach/news/public.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { langOf } from '#app/locals/lang-of.ts'
import { newsWords } from '#app/words/news.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { locale } = locals
  const news = await newsList(currentStore(), locale, new Date())
  return {
    words: pick(newsWords, locale),
    query: locale === 'ja' ? '' : `?lang=${locale}`,
    news: news.map(({ slug, title, beginning, publishedAt, timezone, inLanguage }) => ({
      slug,
      title,
      beginning,
      lang: inLanguage ? langOf(locale) : 'ja',
      day: dayText(publishedAt, locale, timezone)
    }))
  }
}
