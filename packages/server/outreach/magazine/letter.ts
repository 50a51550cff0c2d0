import type { IssueTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { SenderRow } from '../../store/outreach/magazine-rows.ts'
import { inLanguage } from '../in-language.ts'
import { inMail } from '../in-mail.ts'
import { blocksOf, mailTextOf } from '../prose.ts'

/** An issue as a letter in one language, with what the law wants below it. */
export function issueLetter(texts: IssueTexts, sender: SenderRow, locale: LocaleId, stop: string) {
  const { subject, body } = inLanguage(texts, locale)
  const { name, address, contact } = sender
  const values = {
    subject: inMail(subject),
    body: inMail(mailTextOf(blocksOf(body))),
    sender: name,
    address,
    contact,
    stop
  }
  return { template: 'magazine-issue', values } as const
}
