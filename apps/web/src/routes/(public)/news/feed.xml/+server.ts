import { atomFeed } from '@hinoyojin/server/outreach/news/feed.ts'
import { newsList } from '@hinoyojin/server/outreach/news/public.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { askedLocale } from '#app/locals/language.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { newsWords } from '#app/words/news.ts'
import { pick } from '#app/words/pick.ts'
import type { RequestHandler } from './$types'

// The language is in the address: a feed reader sends no cookie, and what one person reads may be kept for another.
export const GET: RequestHandler = async ({ url }) => {
  const now = new Date()
  const locale = askedLocale(url) ?? 'ja'
  const articles = await newsList(currentStore(), locale, now)
  const { feedTitle: title } = pick(newsWords, locale)
  return new Response(atomFeed(articles, { title, locale, origin: mailOrigin(), now }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=600' }
  })
}
