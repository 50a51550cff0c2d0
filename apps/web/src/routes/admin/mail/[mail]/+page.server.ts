import { error } from '@sveltejs/kit'
import { ownMail } from '@hinoyojin/server/post/own-outbox.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import { shownMail } from '../../../operator/mail/shown-mail.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const words = pick(operatorMailWords, managementLocale(event.locals.locale))
  const found = await ownMail(currentStore(), who, event.params.mail)
  if (!found.ok || found.mail === null) error(404, { message: 'not-found' })
  return { words, mail: shownMail(found.mail, who.organisation.timezone, words) }
}
