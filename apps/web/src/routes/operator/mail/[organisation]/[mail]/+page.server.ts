import { error, fail } from '@sveltejs/kit'
import { mailSeen, sendAgain } from '@hinoyojin/server/operator/outbox.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import { allowed } from '../../../allowed.ts'
import { shownMail } from '../../shown-mail.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const words = pick(operatorMailWords, managementLocale(event.locals.locale))
  const { organisation, mail } = event.params
  const found = allowed(await mailSeen(currentStore(), who, organisation, mail))
  if (!found.mail) error(404, { message: 'not-found' })
  return { words, mail: shownMail(found.mail, who.organisation.timezone, words) }
}

export const actions: Actions = {
  again: async (event) => {
    const who = await operator(event)
    const { organisation, mail } = event.params
    const done = await sendAgain(currentStore(), who, organisation, mail, new Date())
    return done.ok ? { again: true } : fail(409, { again: false })
  }
}
