import { error, fail, redirect } from '@sveltejs/kit'
import { agree, readingOf } from '@hinoyojin/server/guidelines/reading.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { ask } from '../../ask.ts'
import { here, partsIn } from '../../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale, shared } = here(event, who)
  const wish = { version: Number(event.params.version), parts: partsIn(event.url) }
  const reading = await readingOf(currentStore(), who, locale, wish)
  if (!reading) error(404, { message: 'not-found' })
  if (!reading.open) redirect(303, '/guideline')
  const unread = reading.asked.find(({ read }) => !read)
  if (unread) redirect(303, `/guideline/read/${wish.version}/${unread.key}${event.url.search}`)
  const { body } = reading.version
  const pledge = body.pledge[locale]
  return {
    ...shared,
    version: reading.version.number,
    parts: reading.parts,
    // Asked once: whoever has the second part already is not asked whether they want it.
    asksOfficial: reading.hasOfficial && reading.parts === 'people',
    pledge: pledge ?? body.pledge.ja,
    japanese: locale === 'ja' || !pledge ? null : body.pledge.ja,
    administrators: reading.administrators
  }
}

export const actions: Actions = {
  agree: async (event) => {
    const who = learner(event)
    const { locale, shared } = here(event, who)
    const form = await event.request.formData()
    if (form.get('understood') !== 'yes') return fail(422, { problem: shared.words.agreeNeedsCheck })
    const version = Number(event.params.version)
    const parts = form.get('parts') === 'people+official' ? 'people+official' : 'people'
    const outcome = await agree(currentStore(), who, { version, parts, locale }, new Date())
    if (!outcome.ok) return fail(422, { problem: shared.words.problems[outcome.code] })
    redirect(303, `/guideline?done=${outcome.more ? 'more' : 'yes'}`)
  },
  ask
}
