import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { operatingOrganisation } from '../../people/operators.ts'
import type { Store } from '../../store/database.ts'
import { listNews } from '../../store/outreach/news-rows.ts'
import { inLanguage } from '../in-language.ts'
import { beginningOf, blocksOf, type Block } from '../prose.ts'

export interface Article {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly beginning: string
  readonly publishedAt: Date
  readonly changedAt: Date
  readonly timezone: string
  readonly organiser: string
  /** Written in the language that was asked for; otherwise it is in Japanese. */
  readonly inLanguage: boolean
}

/** What has been published, the newest first. */
export async function newsList(store: Store, locale: LocaleId, now: Date): Promise<Article[]> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return []
  const found = await store.read(organisationId, (reader) => listNews(reader, now))
  return found.map(({ id, slug, texts, publishAt, changedAt, timezone, organiser }) => {
    const text = inLanguage(texts, locale)
    const blocks = blocksOf(text.body)
    const publishedAt = publishAt ?? changedAt
    return {
      id,
      slug,
      title: text.title,
      blocks,
      beginning: beginningOf(blocks),
      publishedAt,
      changedAt: changedAt > publishedAt ? changedAt : publishedAt,
      timezone,
      organiser,
      inLanguage: text === texts[locale]
    }
  })
}

export async function article(store: Store, slug: string, locale: LocaleId, now: Date): Promise<Article | null> {
  return (await newsList(store, locale, now)).find((each) => each.slug === slug) ?? null
}
