import type { Mailer } from '../people/mail.ts'
import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import {
  dropDue,
  findWaiting,
  holdMail,
  postponeMail,
  settleMail,
  takeDueMail,
  type WaitingLetter
} from '../store/post/outbox-rows.ts'
import { pauseAfter } from './pauses.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import { isSecret } from './templates.ts'

/** Longer than a try can take (people/mail.ts bounds every silence), so that no second worker sends what the first is sending. */
const LEASE_MINUTES = 15
/** A letter that never had a mail server to go to is not sent out of the blue weeks later, when one is set. */
const STALE_DAYS = 7
/** How long a letter of an organisation that rests waits until somebody looks again. */
const REST_HOURS = 1
const DAY = 24 * 60 * 60_000

export interface SendReport {
  readonly sent: number
  readonly postponed: number
  readonly failed: number
}

/** Sends what is due, one letter after the other, until nothing is due or the mail server is out of reach. Any number of workers may
 *  do this at once: a letter is lent to one of them.
 *
 *  A worker that dies between "the server took it" and "we wrote that down" sends the letter a second time after the lease: no mail
 *  server offers more. Both have the same Message-ID, made from the row, by which the receiving side sees that it is one. */
export async function sendMails(store: Store, post: Mailer, now: () => Date, most = 500): Promise<SendReport> {
  const report = { sent: 0, postponed: 0, failed: 0 }
  for (let n = 0; n < most;) {
    const taken = await takeDueMail(store, now(), LEASE_MINUTES)
    if (taken === null) break
    const outcome = await sendOne(store, post, taken, now)
    if (outcome === 'gone') continue // not due any more, so it is not taken again
    n += 1
    report[outcome === 'unreachable' ? 'postponed' : outcome] += 1
    if (outcome === 'unreachable') break // the others would only wait for the same silence
  }
  return report
}

type Outcome = 'sent' | 'postponed' | 'unreachable' | 'failed' | 'gone'

async function sendOne(
  store: Store,
  post: Mailer,
  { organisationId, mailId }: { organisationId: string; mailId: string },
  now: () => Date
): Promise<Outcome> {
  const mark = (work: (tx: Transactor) => Promise<void>) =>
    store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('the row of the outbox says it')
      await work(tx)
    })
  const letter = await store.read(organisationId, (reader) => findWaiting(reader, mailId))
  if (letter === null) {
    await mark((tx) => dropDue(tx, mailId))
    return 'gone'
  }
  const end = (state: 'sent' | 'bounced' | 'given-up', trouble: string | null) =>
    mark((tx) => settleMail(tx, mailId, { state, trouble, eraseBody: isSecret(letter.template), now: now() }))
  if (letter.tries === 0 && now().getTime() - letter.queued_at.getTime() > STALE_DAYS * DAY) {
    await end('given-up', 'stale')
    return 'failed'
  }
  // It would lead to a closed door. What the operator sends to a new administrator goes out.
  if (letter.closed && !isSecret(letter.template)) {
    await mark((tx) => holdMail(tx, mailId, new Date(now().getTime() + REST_HOURS * 60 * 60_000)))
    return 'gone'
  }
  const refusal = await attempt(post, letter)
  if (refusal === null) {
    await end('sent', null)
    return 'sent'
  }
  const pause = pauseAfter(letter.tries + 1)
  if (refusal.kind === 'for-good' || pause === null) {
    await end(refusal.kind === 'for-good' ? 'bounced' : 'given-up', refusal.said)
    return 'failed'
  }
  const due = new Date(now().getTime() + pause * 60_000)
  await mark((tx) => postponeMail(tx, mailId, refusal.said, due))
  return refusal.kind === 'unreachable' ? 'unreachable' : 'postponed'
}

async function attempt(post: Mailer, letter: WaitingLetter): Promise<Refusal | null> {
  try {
    await post.send({
      to: letter.recipient,
      subject: letter.subject,
      text: letter.body ?? '',
      messageId: `${letter.id}@${post.host}`,
      calendar: letter.calendar,
      unsubscribe: letter.unsubscribe
    })
    return null
  } catch (error) {
    return refusalOf(error)
  }
}
