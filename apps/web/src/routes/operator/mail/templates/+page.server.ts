import { previewList } from '@hinoyojin/server/post/preview.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  await operator(event)
  const locale = managementLocale(event.locals.locale)
  const templates = previewList().map((each) => ({ ...each, title: each.title[locale] }))
  return { words: pick(operatorMailWords, locale), templates }
}
