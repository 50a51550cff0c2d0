import { error } from '@sveltejs/kit'
import { article } from '@hinoyojin/server/outreach/news/public.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { langOf } from '#app/locals/lang-of.ts'
import { fill } from '#app/words/fill.ts'
import { newsWords } from '#app/words/news.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { locale } = locals
  const found = await article(currentStore(), params.slug, locale, new Date())
  if (!found) error(404, { message: 'not-found' })
  const { title, blocks, publishedAt, changedAt, timezone, organiser, inLanguage } = found
  const words = pick(newsWords, locale)
  const [day, changed] = [publishedAt, changedAt].map((at) => dayText(at, locale, timezone))
  return {
    words,
    title,
    blocks,
    organiser,
    lang: inLanguage ? langOf(locale) : 'ja',
    day: day ?? '',
    changed: changed === day ? '' : fill(words.changed, { day: changed ?? '' })
  }
}
