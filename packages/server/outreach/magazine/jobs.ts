import { localeId } from '@hinoyojin/core/schema/words.ts'
import { operatingOrganisation } from '../../people/operators.ts'
import { queueMail } from '../../post/queue.ts'
import { SYSTEM, type Store } from '../../store/database.ts'
import { findSender, lockIssue, moveIssue, unfinishedIssues } from '../../store/outreach/magazine-rows.ts'
import { eraseReaders, readersAfter } from '../../store/outreach/reader-rows.ts'
import type { Moment } from '../briefings/letters.ts'
import { linkTo } from '../links/link.ts'
import { signer } from '../links/signature.ts'
import { issueLetter } from './letter.ts'

const DAY = 86_400_000
/** A link that nobody opens is of no use after so many days, and the address goes. Said in the letter: change both. */
export const UNCONFIRMED_DAYS = 7
/** How long it is kept who had agreed to what, after somebody stopped. */
export const CONSENT_DAYS = 31

/** Puts issues that are being sent into the outbox, one letter per reader, in batches that are stored one by one: after a crash it
 *  goes on where it was. @param batch readers per transaction @param atMost batches per call, so that other work gets its turn */
export async function sendMagazine(
  store: Store,
  { now, origin }: Moment,
  batch = 100,
  atMost = 50
): Promise<{ letters: number }> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { letters: 0 }
  const ids = await store.read(organisationId, (reader) => unfinishedIssues(reader))
  let letters = 0
  for (const id of ids)
    for (let n = 0; n < atMost; n++) {
      const sent = await sendBatch(store, organisationId, id, { now, origin }, batch)
      letters += sent
      if (sent < batch) break
    }
  return { letters }
}

async function sendBatch(
  store: Store,
  organisationId: string,
  id: string,
  { now, origin }: Moment,
  batch: number
): Promise<number> {
  const sign = await signer(store)
  return store.write(organisationId, SYSTEM, async (tx) => {
    tx.unaudited('the outbox is a record of its own; the end is audited')
    const issue = await lockIssue(tx, id)
    const sender = issue && (await findSender(tx))
    if (!issue || !sender) return 0
    const readers = await readersAfter(tx, issue.reached, issue.sendingAt, batch)
    for (const reader of readers) {
      const locale = localeId.catch('ja').parse(reader.locale)
      const link = linkTo(sign, 'stop', reader.id)
      await queueMail(tx, {
        key: `magazine:${id}:${reader.id}`,
        to: reader.email,
        locale,
        ...issueLetter(issue.texts, sender, locale, `${origin}/magazine/stop/${link}`),
        unsubscribe: `${origin}/magazine/stop/${link}/one-click`
      })
    }
    const finished = readers.length < batch
    await moveIssue(tx, id, readers.at(-1)?.id ?? null, readers.length, finished ? now : null)
    if (finished) await tx.audit('magazine.sent', id)
    return readers.length
  })
}

/** Addresses whose owners never confirmed, and records of consent that need not be kept any longer, are erased. */
export async function tidyMagazine(store: Store, { now }: Pick<Moment, 'now'>): Promise<{ erased: number }> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { erased: 0 }
  return store.write(organisationId, SYSTEM, async (tx) => {
    const before = (days: number) => new Date(now.getTime() - days * DAY)
    const erased = await eraseReaders(tx, before(UNCONFIRMED_DAYS), before(CONSENT_DAYS))
    if (erased > 0) await tx.audit('magazine.readers-erased', organisationId, { readers: erased })
    else tx.unaudited('nothing to erase')
    return { erased }
  })
}
