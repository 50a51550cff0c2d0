import { fail } from '@sveltejs/kit'
import { readLink, signInByLink } from '@hinoyojin/server/people/links.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { unlessClosed } from '#app/locals/closed.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { browserOf, goIn, keepEntered } from '../../entering.ts'
import type { Actions, PageServerLoad } from './$types'

/** Looks only. Programs that open every link in a mail must not use it up. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  await unlessClosed(params.token)
  const link = await readLink(currentStore(), params.token)
  const words = pick(entryWords, locals.locale)
  if (!link.ok) return { words, link: null, code: link.code }
  return { words, link: { name: link.name, organisation: link.organisationName }, code: '' }
}

export const actions: Actions = {
  default: async (event) => {
    await unlessClosed(event.params.token)
    const entered = await signInByLink(currentStore(), event.params.token, browserOf(event))
    if (!entered.ok) return fail(410, { code: entered.code })
    return goIn(await keepEntered(event, entered, null), '')
  }
}
