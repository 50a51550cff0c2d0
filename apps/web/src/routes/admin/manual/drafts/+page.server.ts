import { error, fail } from '@sveltejs/kit'
import { asOnTheDay, checkedDraft, fieldsOf } from '@hinoyojin/server/manual/checked-draft.ts'
import { manualOf, readManual, saveAnswers } from '@hinoyojin/server/manual/manual.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const [view, read] = [await manualOf(currentStore(), who), await readManual(currentStore(), who, null, locale)]
  if (!view.ok || !read.ok) error(403, { message: 'administrator' })
  const { drafts } = read.manual
  const draft = drafts.find(({ id }) => id === event.url.searchParams.get('draft')) ?? drafts[0]
  return {
    words: pick(manualWords, locale, who.organisation.kind),
    revision: view.revision,
    drafts: drafts.map(({ id, name, own }) => ({ id, name, own })),
    draft,
    slots: fieldsOf(draft?.text ?? '', locale)
  }
}

async function read(event: RequestEvent) {
  const who = administrator(event)
  const form = await event.request.formData()
  const text = formText(form, 'text').replace(/\r\n?/g, '\n').slice(0, 6000)
  return { who, form, id: formText(form, 'draft'), text }
}

export const actions: Actions = {
  check: async (event) => {
    const { id, text } = await read(event)
    const locale = managementLocale(event.locals.locale)
    return { text, checked: checkedDraft(id, asOnTheDay(text, locale), { cause: false }, locale) }
  },
  save: async (event) => {
    const { who, form, id, text } = await read(event)
    const restore = formText(form, 'restore') === 'yes'
    const view = await manualOf(currentStore(), who)
    if (!view.ok) return fail(403, { problem: view.code, text })
    const others = Object.fromEntries(Object.entries(view.answers.drafts).filter(([name]) => name !== id))
    const drafts = restore ? others : { ...others, [id]: text }
    const outcome = await saveAnswers(currentStore(), who, Number(formText(form, 'revision')), { drafts })
    if (!outcome.ok) {
      if (outcome.code !== 'changed') return fail(422, { problem: outcome.code, text })
      const { revision, by, theirs } = outcome
      return fail(409, { problem: outcome.code, text, revision, by: by ?? '?', theirs: theirs.drafts[id] ?? '' })
    }
    return restore ? { saved: true } : { saved: true, text }
  }
}
