import type { WholeMail } from '@hinoyojin/server/operator/outbox.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { fill } from '#app/words/fill.ts'
import type { operatorMailWords } from '#app/words/operator-mail.ts'

/** A letter as its page shows it. */
export function shownMail(mail: WholeMail, timezone: string, words: (typeof operatorMailWords)['ja']) {
  const { subject, recipient, organisationName, state, locale, template, tries, trouble, body, unsubscribe } = mail
  return {
    ...{ subject, recipient, organisationName, state, locale, template, tries, trouble, body, unsubscribe },
    queued: localTime(mail.queuedAt, timezone),
    settled: mail.settledAt && localTime(mail.settledAt, timezone),
    calendar: mail.calendar && fill(words.calendar, { method: mail.calendar.method })
  }
}
