// What lies in the outbox, for the tests of outreach. Not imported by the program.
import type { Store } from '../database.ts'
import { SYSTEM } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface LetterInOutbox {
  readonly key: string
  readonly to: string
  readonly template: string
  readonly locale: string
  readonly subject: string
  readonly text: string | null
  readonly calendar: { method: string; text: string } | null
  readonly unsubscribe: string | null
}

export function lettersIn(store: Store, organisationId: string): Promise<LetterInOutbox[]> {
  return store.read(
    organisationId,
    (reader) => sqlOf(reader)<LetterInOutbox[]>`
    select key, recipient as "to", template, locale, subject, body as text, calendar, unsubscribe from mail
    where organisation_id = ${organisationId} order by id`
  )
}

/** As the worker does when the mail server says that there is nobody of that name, or that it took the letter. */
export function settleLetters(
  store: Store,
  organisationId: string,
  to: string,
  state: 'bounced' | 'sent'
): Promise<void> {
  return store.write(organisationId, SYSTEM, async (tx) => {
    await sqlOf(tx)`update mail set state = ${state} where organisation_id = ${organisationId} and recipient = ${to}`
    tx.unaudited('test')
  })
}
