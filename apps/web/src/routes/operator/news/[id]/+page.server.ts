import { error, fail, redirect } from '@sveltejs/kit'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { newsItem, removeNews, saveNews, type NewsRow } from '@hinoyojin/server/outreach/news/manage.ts'
import {
  NEWS_INPUTS,
  readNewsForm,
  type NewsInput,
  type NewsInputs
} from '@hinoyojin/server/outreach/news/news-form.ts'
import { blocksOf } from '@hinoyojin/server/outreach/prose.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { newsDeskWords } from '#app/words/management-news.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../admin/form-text.ts'
import { previewWords } from '../../preview-words.ts'
import type { Actions, PageServerLoad } from './$types'

const NEW = 'new'

function typedOf({ slug, texts, publishAt, timezone }: NewsRow): NewsInputs {
  const at = publishAt ? localParts(publishAt, timezone) : { day: '', time: '' }
  return {
    slug,
    'title-ja': texts.ja.title,
    'body-ja': texts.ja.body,
    'title-en': texts.en?.title ?? '',
    'body-en': texts.en?.body ?? '',
    'title-easy': texts['ja-easy']?.title ?? '',
    'body-easy': texts['ja-easy']?.body ?? '',
    ...at
  }
}

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = { ...pick(newsDeskWords, locale), ...pick(previewWords, locale) }
  if (event.params.id === NEW) return { words, item: null, said: null }
  const found = await newsItem(currentStore(), who, event.params.id)
  if (!found.ok) error(404, { message: 'not-found' })
  const { slug, revision, publishAt, timezone } = found.item
  const published = publishAt !== null && publishAt <= new Date()
  const at = publishAt && localParts(publishAt, timezone)
  const day = publishAt && at ? `${dayText(publishAt, locale, timezone)} ${at.time}` : ''
  return {
    words,
    item: {
      slug,
      revision,
      values: typedOf(found.item),
      published,
      state: publishAt ? fill(published ? words.published : words.waiting, { day }) : words.draft
    },
    said: event.url.searchParams.get('done') === 'saved' ? words.saved : null
  }
}

/** What was typed, to be shown again. */
function keptOf(form: FormData) {
  const pairs = NEWS_INPUTS.map((name) => [name, formText(form, name).slice(0, 30_000)])
  const values = Object.fromEntries(pairs) as Record<NewsInput, string> // one entry per name
  return { values, problems: [] as readonly string[], revision: Number(formText(form, 'revision')) }
}

export const actions: Actions = {
  preview: async (event) => {
    const who = await operator(event)
    const kept = keptOf(await event.request.formData())
    const read = readNewsForm(kept.values, who.organisation.timezone)
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    const { texts, publishAt } = read.fields
    const preview = localeIds.flatMap((locale) => {
      const text = texts[locale]
      const day = dayText(publishAt ?? new Date(), locale, who.organisation.timezone)
      return text
        ? [{ locale, title: text.title, lines: [`${day} · ${who.organisation.name}`], blocks: blocksOf(text.body) }]
        : []
    })
    return { ...kept, preview }
  },
  save: async (event) => {
    const who = await operator(event)
    const kept = keptOf(await event.request.formData())
    const { values } = kept
    const read = readNewsForm(values, who.organisation.timezone)
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    const id = event.params.id === NEW ? null : event.params.id
    const saved = await saveNews(currentStore(), who, { id, revision: kept.revision, fields: read.fields }, new Date())
    // The next press saves over what was shown: both have been seen then.
    if (!saved.ok && saved.code === 'changed-meanwhile')
      return fail(409, { ...kept, theirs: typedOf(saved.theirs), revision: saved.theirs.revision })
    if (!saved.ok) return fail(409, { ...kept, refused: saved.code })
    redirect(303, `/operator/news/${saved.id}?done=saved`)
  },
  remove: async (event) => {
    const who = await operator(event)
    await removeNews(currentStore(), who, event.params.id)
    redirect(303, '/operator/news')
  }
}
