import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import { z } from 'zod'
import { operatingOrganisation } from '../../people/operators.ts'
import { ownName } from '../../store/outreach/own-name.ts'
import { queueMail } from '../../post/queue.ts'
import { SYSTEM, type Store, type Transactor } from '../../store/database.ts'
import { newId } from '../../store/id.ts'
import { agreeRow, askToReadRow, findReader, stopRow, type ReaderRow } from '../../store/outreach/reader-rows.ts'
import type { Moment } from '../briefings/letters.ts'
import { linkTo, readLink, type LinkUse } from '../links/link.ts'
import { signer } from '../links/signature.ts'

const HOUR = 3_600_000

export const readerEmail = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.email().max(254))

export type AskedToRead = { readonly ok: true } | { readonly ok: false; readonly code: 'nobody-publishes' }

/** Somebody typed an address: it gets one letter, and nothing else happens until its owner presses a button. The answer is the
 *  same for every address.
 *  @param asked.agreedTo the sentence of the form, kept as the record of what was agreed to */
export async function askToRead(
  store: Store,
  asked: { readonly email: string; readonly locale: LocaleId; readonly agreedTo: string },
  { now, origin }: Moment
): Promise<AskedToRead> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return { ok: false, code: 'nobody-publishes' }
  const sign = await signer(store)
  await store.write(organisationId, SYSTEM, async (tx) => {
    const reader = await askToReadRow(tx, { id: newId(), ...asked, emailKey: asked.email.toLowerCase(), at: now })
    const reads = reader.state === 'reading'
    const locale = localeId.catch('ja').parse(reader.locale)
    const address = (use: LinkUse) => `${origin}/magazine/${use}/${linkTo(sign, use, reader.id)}`
    await queueMail(tx, {
      // pressing ten times sends one letter an hour, or one a day to who has it already
      key: `magazine-${reads ? 'already' : 'agree'}:${reader.id}:${Math.floor(now.getTime() / (reads ? 24 * HOUR : HOUR))}`,
      to: reader.email,
      locale,
      template: reads ? 'magazine-already' : 'magazine-agree',
      values: {
        organiser: await ownName(tx),
        wording: reader.agreedTo,
        confirm: address('agree'),
        stop: address('stop')
      }
    })
    await tx.audit('magazine.asked', reader.id)
  })
  return { ok: true }
}

/** Who is behind a link, and how they stand. Opening it changes nothing. */
export async function readerBehind(store: Store, use: 'agree' | 'stop', link: string): Promise<ReaderRow | null> {
  const organisationId = await operatingOrganisation(store)
  const id = await readLink(store, use, link)
  return organisationId === null || id === null
    ? null
    : store.read(organisationId, (reader) => findReader(reader, { id }))
}

export type LinkUsed = { readonly ok: true } | { readonly ok: false; readonly code: 'unknown-link' | 'stopped' }

/** The owner of the address pressed the button. Pressing again changes nothing. */
export async function agreeToRead(store: Store, link: string, now: Date): Promise<LinkUsed> {
  return behind(store, 'agree', link, async (tx, reader) => {
    if (reader.state === 'stopped') return { ok: false, code: 'stopped' }
    if (await agreeRow(tx, reader.id, now)) await tx.audit('magazine.agreed', reader.id, { to: reader.agreedTo })
    else tx.unaudited('had agreed before')
    return { ok: true }
  })
}

/** No more issues. By the button of the page, or by the mail program's own (RFC 8058). Pressing again changes nothing. */
export async function stopReading(store: Store, link: string, now: Date): Promise<LinkUsed> {
  return behind(store, 'stop', link, async (tx, reader) => {
    if (await stopRow(tx, reader.id, now)) await tx.audit('magazine.stopped', reader.id)
    else tx.unaudited('had stopped before')
    return { ok: true }
  })
}

async function behind(
  store: Store,
  use: 'agree' | 'stop',
  link: string,
  work: (tx: Transactor, reader: ReaderRow) => Promise<LinkUsed>
): Promise<LinkUsed> {
  const organisationId = await operatingOrganisation(store)
  const id = await readLink(store, use, link)
  if (organisationId === null || id === null) return { ok: false, code: 'unknown-link' }
  return store.write(organisationId, SYSTEM, async (tx): Promise<LinkUsed> => {
    const reader = await findReader(tx, { id })
    return reader ? work(tx, reader) : { ok: false, code: 'unknown-link' }
  })
}
