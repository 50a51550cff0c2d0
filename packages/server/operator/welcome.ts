import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { FIRST_LINK_MINUTES } from '../people/links.ts'
import { queueMail } from '../post/queue.ts'
import type { Transactor } from '../store/database.ts'

interface Welcome {
  readonly key: string
  readonly to: string
  readonly locale: LocaleId
  readonly name: string
  readonly organisation: string
  readonly url: string
}

/** The first letter to an administrator, with the link that lets them in once. */
export function postWelcome(tx: Transactor, { key, to, locale, name, organisation, url }: Welcome): Promise<void> {
  const values = { name, organisation, url, hours: String(FIRST_LINK_MINUTES / 60) }
  return queueMail(tx, { key, to, locale, template: 'administrator-welcome', values })
}
