import { error } from '@sveltejs/kit'
import { ownOutbox } from '@hinoyojin/server/post/own-outbox.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const found = await ownOutbox(currentStore(), who, { before: event.url.searchParams.get('before') })
  if (!found.ok) error(403, { message: 'administrator' })
  return {
    words: pick(operatorMailWords, managementLocale(event.locals.locale)),
    older: found.next && `?before=${found.next}`,
    lines: found.lines.map(({ id, state, recipient, subject, queuedAt }) => ({
      id,
      state,
      recipient,
      subject,
      at: localTime(queuedAt, who.organisation.timezone)
    }))
  }
}
