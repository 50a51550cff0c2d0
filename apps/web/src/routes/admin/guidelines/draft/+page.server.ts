import { fail } from '@sveltejs/kit'
import { byPart, readingMinutes } from '@hinoyojin/server/guidelines/present.ts'
import { addClause, bringBack, draftOf, moveClause, removeClause } from '@hinoyojin/server/guidelines/draft.ts'
import { warningsIn } from '@hinoyojin/server/guidelines/linting.ts'
import { publishingOf } from '@hinoyojin/server/guidelines/publish.ts'
import { staleIn } from '@hinoyojin/server/guidelines/stale.ts'
import { bodyOf } from '@hinoyojin/server/guidelines/versioned.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../form-text.ts'
import { allowed, here } from '../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, locale, time } = here(event, who)
  const found = await draftOf(currentStore(), who)
  if (!found) return { words, draft: null, done: null }
  const { draft, updatedAt, updatedByName, proposal } = allowed(found)
  const missing = (text: { en?: string | undefined; 'ja-easy'?: string | undefined }) =>
    (['ja-easy', 'en'] as const).filter((id) => !text[id])
  const publishing = allowed(await publishingOf(currentStore(), who))
  const stales = staleIn(bodyOf(draft), draft, publishing.versions.map(({ body }) => body))
  const stale = (key: string) => stales.find((each) => each.key === key)?.languages ?? []
  let number = 0
  return {
    words,
    done: event.url.searchParams.get('done'),
    draft: {
      waiting: proposal !== null,
      at: time(updatedAt),
      by: updatedByName ?? '—',
      count: draft.clauses.length,
      minutes: readingMinutes(draft),
      parts: byPart(draft.clauses).map(({ part, clauses }) => ({
        part,
        clauses: clauses.map(({ key, title, text }) => ({
          key,
          number: ++number,
          title: title[locale] ?? title.ja,
          text: text[locale] ?? text.ja,
          warnings: warningsIn(text, locale).length,
          missing: missing(text),
          stale: stale(key)
        }))
      })),
      removed: draft.removed.map(({ key, title }) => ({ key, title: title[locale] ?? title.ja })),
      pledge: { text: draft.pledge[locale] ?? draft.pledge.ja, warnings: warningsIn(draft.pledge, locale).length, missing: missing(draft.pledge), stale: stale('pledge') }
    }
  }
} // prettier-ignore

export const actions: Actions = {
  move: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const way = form.has('up') ? 'up' : 'down'
    const outcome = await moveClause(currentStore(), who, formText(form, way), way, new Date())
    return outcome.ok ? { done: 'moved' as const } : fail(422, { problem: outcome.code })
  },
  remove: async (event) => {
    const who = administrator(event)
    const outcome = await removeClause(currentStore(), who, formText(await event.request.formData(), 'key'), new Date())
    return outcome.ok ? { done: 'removed' as const } : fail(422, { problem: outcome.code })
  },
  back: async (event) => {
    const who = administrator(event)
    const outcome = await bringBack(currentStore(), who, formText(await event.request.formData(), 'key'), new Date())
    return outcome.ok ? { done: 'back' as const } : fail(422, { problem: outcome.code })
  },
  add: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const part = formText(form, 'part') === 'official' ? 'official' : 'people'
    const wish = { part, title: { ja: formText(form, 'title') }, text: { ja: formText(form, 'text') } } as const
    const outcome = await addClause(currentStore(), who, wish, new Date())
    return outcome.ok ? { done: 'added' as const } : fail(422, { problem: outcome.code, wish: { part, title: wish.title.ja, text: wish.text.ja } }) // prettier-ignore
  }
}
