import { error } from '@sveltejs/kit'
import { previewOf } from '@hinoyojin/server/post/preview.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  await operator(event)
  const preview = previewOf(event.params.name)
  if (preview === null) error(404, { message: 'not-found' })
  const locale = managementLocale(event.locals.locale)
  return {
    words: pick(operatorMailWords, locale),
    name: event.params.name,
    title: preview.title[locale],
    preview
  }
}
