import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { newId } from '../store/id.ts'
import type { Transactor } from '../store/database.ts'
import { insertMail } from '../store/post/mail-rows.ts'
import { fillLetter, readTemplate } from './templates.ts'

export interface NewMail {
  /** Says which letter this is: queueing the same key in one organisation again does nothing. */
  readonly key: string
  readonly to: string
  readonly locale: LocaleId
  /** Name of a file in content/mail, without `.yaml`. */
  readonly template: string
  /** For the slots of the template. Addresses are absolute, made from an `origin` that no request can change. */
  readonly values: Readonly<Record<string, string>>
  /** An iCalendar file: goes along as an invitation and as an attachment. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly text: string }
  /** Address that unsubscribes by one POST (RFC 8058). */
  readonly unsubscribe?: string
}

/** Puts a letter into the outbox, in the caller's transaction: it goes out if and only if the caller's change is stored.
 *  @throws MailTemplateUnknown, MailTemplateBroken, MailValueMissing */
export async function queueMail(tx: Transactor, mail: NewMail): Promise<void> {
  const { subject, text } = fillLetter(readTemplate(mail.template)[mail.locale], mail.values)
  await insertMail(tx, {
    id: newId(),
    key: mail.key,
    recipient: mail.to,
    locale: mail.locale,
    template: mail.template,
    subject,
    body: text,
    calendar: mail.calendar ?? null,
    unsubscribe: mail.unsubscribe ?? null
  })
}
