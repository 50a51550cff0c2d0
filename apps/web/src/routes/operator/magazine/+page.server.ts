import { error, fail, redirect } from '@sveltejs/kit'
import { magazineDesk, saveSender } from '@hinoyojin/server/outreach/magazine/issues.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { magazineDeskWords } from '#app/words/management-magazine.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { plain } from '#app/words/plain.ts'
import { formText } from '../../admin/form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(magazineDeskWords, locale)
  const found = await magazineDesk(currentStore(), who)
  if (!found.ok) error(403, { message: 'operator' })
  return {
    words,
    sender: found.sender,
    readers: fill(words.readers, { ...found.readers }),
    said: event.url.searchParams.get('done') === 'saved' ? words.saved : null,
    issues: found.issues.map(({ id, texts, sendingAt, finishedAt, letters, sent, bounced }) => ({
      id,
      subject: plain((texts[locale] ?? texts.ja).subject),
      state: finishedAt ? ('sent' as const) : sendingAt ? ('sending' as const) : ('draft' as const),
      progress: sendingAt ? fill(words.progress, { letters, sent, bounced }) : ''
    }))
  }
}

export const actions: Actions = {
  sender: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const typed = {
      name: formText(form, 'name'),
      address: formText(form, 'address'),
      contact: formText(form, 'contact'),
      revision: Number(formText(form, 'revision')) || 1
    }
    const saved = await saveSender(currentStore(), who, typed)
    if (saved.ok) redirect(303, '/operator/magazine?done=saved')
    const theirs = saved.code === 'changed-meanwhile' ? saved.theirs : null
    return fail(422, { typed: { ...typed, revision: theirs?.revision ?? typed.revision }, code: saved.code, theirs })
  }
}
