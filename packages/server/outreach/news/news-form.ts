import { newsTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { NewsFields } from '../../store/outreach/news-rows.ts'
import { instantOf } from '../zone.ts'

/** What an operator types, all as text. Names of languages are ja, en, easy. */
export const NEWS_INPUTS = [
  'slug',
  'title-ja',
  'body-ja',
  'title-en',
  'body-en',
  'title-easy',
  'body-easy',
  'day',
  'time'
] as const
export type NewsInput = (typeof NEWS_INPUTS)[number]
export type NewsInputs = Readonly<Record<NewsInput, string>>

export type NewsRead =
  { readonly ok: true; readonly fields: NewsFields } | { readonly ok: false; readonly problems: readonly NewsInput[] }

const OF = { ja: 'ja', en: 'en', 'ja-easy': 'easy' } as const

/** Reads the operator's form; or says at which fields something has to change. Without a day it is a draft. */
export function readNewsForm(typed: NewsInputs, timezone: string): NewsRead {
  const value = (name: NewsInput) => typed[name].trim()
  const text = (language: 'ja' | 'en' | 'easy') => ({
    title: value(`title-${language}`),
    body: value(`body-${language}`)
  })
  const written = (language: 'en' | 'easy') => value(`title-${language}`) !== '' || value(`body-${language}`) !== ''
  const texts = newsTexts.safeParse({
    ja: text('ja'),
    ...(written('en') && { en: text('en') }),
    ...(written('easy') && { 'ja-easy': text('easy') })
  })
  const problems = new Set<NewsInput>()
  for (const { path } of texts.error?.issues ?? [])
    problems.add(`${path[1] === 'body' ? 'body' : 'title'}-${OF[path[0] as keyof typeof OF]}`) // keys of the shape
  const slug = value('slug')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80) problems.add('slug')
  const [day, time] = [value('day'), value('time') || '09:00']
  if (day !== '' && !isDay(day)) problems.add('day')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) problems.add('time')
  if (problems.size > 0 || !texts.success)
    return { ok: false, problems: NEWS_INPUTS.filter((name) => problems.has(name)) }
  return {
    ok: true,
    fields: { slug, texts: texts.data, publishAt: day === '' ? null : instantOf(day, time, timezone) }
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
