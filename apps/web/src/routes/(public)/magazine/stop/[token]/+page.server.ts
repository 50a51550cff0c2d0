import { fail } from '@sveltejs/kit'
import { readerBehind, stopReading } from '@hinoyojin/server/outreach/magazine/subscribe.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { magazineWords } from '#app/words/magazine.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

// Opening the link changes nothing: mail servers open links to look what is behind them.
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const reader = await readerBehind(currentStore(), 'stop', params.token)
  return {
    words: pick(magazineWords, locals.locale),
    reader: reader && { email: reader.email, state: reader.state }
  }
}

export const actions: Actions = {
  default: async ({ params }) => {
    const outcome = await stopReading(currentStore(), params.token, new Date())
    return outcome.ok ? { done: true } : fail(409, { code: outcome.code })
  }
}
