import { error } from '@sveltejs/kit'
import { helpId } from '@hinoyojin/core/schema/help.ts'
import { helpFor } from '@hinoyojin/server/help/current-help.ts'
import { spelt } from '../spelt.ts'
import { fill } from '#app/words/fill.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const who = helpId.safeParse(params.who)
  if (!who.success) error(404, { message: 'not-found' })
  const help = helpFor(who.data, locals.locale)
  const { words } = await parent()
  return { help, law: fill(words.law, { date: spelt(help.path.checked, locals.locale) }) }
}
