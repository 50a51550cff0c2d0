import { redirect } from '@sveltejs/kit'
import { beginCheck, deleteMyChecks, myCheck } from '@hinoyojin/server/diagnosis/personal.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { checkWords } from '#app/words/check.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const { open, lastFinishedAt } = await myCheck(currentStore(), who)
  return {
    words: pick(checkWords, locale, who.organisation.kind),
    open,
    small: who.organisation.smallGroup,
    finished: lastFinishedAt && dayText(lastFinishedAt, locale, who.organisation.timezone),
    removed: event.url.searchParams.get('done') === 'removed'
  }
}

export const actions: Actions = {
  begin: async (event) => {
    const who = learner(event)
    await beginCheck(currentStore(), who, new Date())
    const { open } = await myCheck(currentStore(), who)
    redirect(303, `/check/ask/${open?.next ?? 1}`)
  },
  remove: async (event) => {
    await deleteMyChecks(currentStore(), learner(event))
    redirect(303, '/check?done=removed')
  }
}
