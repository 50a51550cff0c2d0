import { publishedVersions, readingOf } from '@hinoyojin/server/guidelines/reading.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { ask } from './ask.ts'
import { here, partsIn } from './here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale, day, shared } = here(event, who)
  const reading = await readingOf(currentStore(), who, locale, { version: null, parts: partsIn(event.url) })
  if (!reading) return { ...shared, reading: null }
  const { version, last, asked, open, changesOnly, removed, administrators, notes, hasOfficial, parts } = reading
  const next = asked.find(({ read }) => !read)
  const query = parts === 'people+official' && last?.parts !== 'people+official' ? '?parts=all' : ''
  return {
    ...shared,
    done: event.url.searchParams.get('done'),
    reading: {
      version: version.number,
      title: version.body.title[locale] ?? version.body.title.ja,
      since: day(version.publishedAt),
      note: changesOnly ? version.note : '',
      open,
      changesOnly,
      removed: open ? removed : [],
      left: asked.filter(({ read }) => !read).length,
      begun: asked.some(({ read }) => read),
      on: next ? `/guideline/read/${version.number}/${next.key}${query}` : `/guideline/agree/${version.number}${query}`,
      last: last && { date: day(last.at), n: last.version, locale: last.locale },
      takesOfficial: hasOfficial && !open && last?.parts === 'people',
      administrators,
      notes: notes.map(({ id, text, answer, at }) => ({ id, text, answer, at: day(at) })),
      past: (await publishedVersions(currentStore(), who)).map(({ number, publishedAt }) => ({ n: number, date: day(publishedAt) }))
    }
  }
} // prettier-ignore

export const actions: Actions = { ask }
