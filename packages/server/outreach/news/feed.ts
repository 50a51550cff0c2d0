import { Feed } from 'feed'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { escaped, htmlOf } from '../prose.ts'
import type { Article } from './public.ts'

const NEWEST = 30

/** The news as an Atom feed. Ids are made of the article's own id: they stay when an address or a title changes. */
export function atomFeed(
  articles: readonly Article[],
  about: { readonly title: string; readonly locale: LocaleId; readonly origin: string; readonly now: Date }
): string {
  const { title, locale, origin } = about
  const lang = locale === 'en' ? 'en' : 'ja'
  const query = locale === 'ja' ? '' : `?lang=${locale}`
  const [newest] = articles
  const feed = new Feed({
    id: `${origin}/news`,
    title,
    language: lang,
    link: `${origin}/news`,
    feedLinks: { atom: `${origin}/news/feed.xml${query}` },
    updated: newest ? new Date(Math.max(...articles.map(({ changedAt }) => changedAt.getTime()))) : about.now,
    generator: false,
    author: { name: newest?.organiser ?? title }
  })
  for (const each of articles.slice(0, NEWEST))
    feed.addItem({
      id: `urn:uuid:${each.id}`,
      // the library writes both as HTML
      title: escaped(each.title),
      link: `${origin}/news/${each.slug}${query}`,
      date: each.changedAt,
      published: each.publishedAt,
      description: escaped(each.beginning),
      content: htmlOf(each.blocks)
    })
  return feed.atom1()
}
