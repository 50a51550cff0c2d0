import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import { readConfig } from '@hinoyojin/server/config/config.ts'
import { linkByEmail } from '@hinoyojin/server/people/links.ts'
import { mailer, type Mailer } from '@hinoyojin/server/people/mail.ts'
import type { Door } from '@hinoyojin/server/people/places.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { entryWords } from '#app/words/entry.ts'
import { fill } from '#app/words/fill.ts'
import { pick } from '#app/words/pick.ts'

let post: Mailer | null | undefined

/** The mail server of this installation, or null. Opened at the first use, so that building the app needs no environment.
 *  Without ORIGIN no mail is sent: the address in it would be whatever a stranger's request says (Host: evil.example), and the
 *  administrator's link would lead there. */
export function postOffice(): Mailer | null {
  if (post === undefined) {
    const read = readConfig()
    const origin = read.ok ? read.config.origin : undefined
    post = read.ok && origin ? mailer(read.config.smtpUrl, new URL(origin).hostname) : null
  }
  return post
}

/** Looks the address up and sends the link. Nobody waits for it: whether a mail went out must not show in the time of the answer. */
export async function sendLink(asked: {
  door: Door
  email: string
  address: string
  origin: string
  locale: LocaleId
}): Promise<void> {
  const { door, email, address, origin } = asked
  const link = await linkByEmail(currentStore(), door.organisationId, email, address)
  if (link === null || 'ok' in link) return
  const words = pick(entryWords, localeId.safeParse(link.locale).data ?? asked.locale)
  const text = fill(words.mailText, { name: link.name, organisation: door.organisationName, url: origin + link.path })
  await postOffice()?.send({ to: email, subject: words.mailSubject, text })
}
