import { isDatabaseUnavailable } from '../errors/database-errors.ts'
import { mailer } from '../people/mail.ts'
import type { Store } from '../store/database.ts'
import { sendMails } from './send.ts'

/** Looking into an empty outbox is one index lookup. */
const EVERY_MS = 3_000
const LAST_LETTER_MS = 5_000

export interface PostOffice {
  /** Lets the letter that is on its way arrive, for a moment, and stops. */
  close(): Promise<void>
}

/** Empties the outbox as long as the server runs. Without a mail server, or without an address that no request can change, it does
 *  nothing: letters wait in the outbox and can be read there. */
export function openPostOffice(
  store: Store,
  { smtpUrl, origin, say }: { smtpUrl: string | undefined; origin: string | undefined; say: (message: string) => void }
): PostOffice {
  const post = origin === undefined ? null : mailer(smtpUrl, new URL(origin).hostname)
  if (post === null) return { close: async () => {} }
  let closing = false
  let timer: NodeJS.Timeout
  let round = Promise.resolve()
  const look = async () => {
    try {
      // A few at a time, so that closing waits for one letter and not for a thousand.
      while (!closing) {
        const { sent, postponed, failed } = await sendMails(store, post, () => new Date(), 1)
        if (sent + failed === 0 || postponed > 0) break
      }
    } catch (error) {
      if (!isDatabaseUnavailable(error)) say(`The post: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!closing) timer = setTimeout(next, EVERY_MS)
  }
  const next = () => void (round = look())
  next()
  return {
    close: async () => {
      closing = true
      clearTimeout(timer)
      await Promise.race([round, new Promise((late) => setTimeout(late, LAST_LETTER_MS).unref())])
      post.close()
    }
  }
}
