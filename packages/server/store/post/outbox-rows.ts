import { z } from 'zod'
import type { Reader, Store, Transactor } from '../database.ts'
import { call, rows, sqlOf } from '../sql.ts'

const taken = z.object({ organisation_id: z.string(), mail_id: z.string() })

/** Lends the next letter that is due to this caller alone; not marked, it is due again when the lease is over. */
export async function takeDueMail(
  store: Store,
  now: Date,
  leaseMinutes: number
): Promise<{ organisationId: string; mailId: string } | null> {
  const found = await call(
    store,
    (sql) => sql`select * from take_mail(${now}, make_interval(mins => ${leaseMinutes}), 1)`
  )
  const [row] = rows(taken, found)
  return row ? { organisationId: row.organisation_id, mailId: row.mail_id } : null
}

const letter = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string().nullable(),
  template: z.string(),
  calendar: z.object({ method: z.string(), text: z.string() }).nullable(),
  unsubscribe: z.string().nullable(),
  tries: z.number(),
  queued_at: z.date(),
  /** The organisation rests or will be erased: nobody of it gets in. */
  closed: z.boolean()
})
export type WaitingLetter = z.infer<typeof letter>

/** The letter, if it still waits and still has its words. */
export async function findWaiting(reader: Reader, mailId: string): Promise<WaitingLetter | null> {
  const found = await sqlOf(reader)`
    select m.id, m.recipient, m.subject, m.body, m.template, m.calendar, m.unsubscribe, m.tries, m.queued_at,
      o.suspended_at is not null or o.erase_at is not null as closed
    from mail m join organisation o on o.id = m.organisation_id
    where m.organisation_id = ${reader.organisationId} and m.id = ${mailId} and m.state = 'waiting' and m.body is not null`
  return rows(letter, found)[0] ?? null
}

export interface Settled {
  readonly state: 'sent' | 'bounced' | 'given-up'
  readonly trouble: string | null
  readonly eraseBody: boolean
  readonly now: Date
}

/** The end of a letter's way: it is not due any more. */
export async function settleMail(tx: Transactor, mailId: string, end: Settled): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update mail set state = ${end.state}, trouble = ${end.trouble}, settled_at = ${end.now}, tries = tries + 1,
      body = case when ${end.eraseBody} then null else body end
    where organisation_id = ${tx.organisationId} and id = ${mailId}`
  await sql`select take_down_mail(${mailId})`
}

/** Tried in vain; due again later. */
export async function postponeMail(tx: Transactor, mailId: string, trouble: string, due: Date): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update mail set tries = tries + 1, trouble = ${trouble}
    where organisation_id = ${tx.organisationId} and id = ${mailId}`
  await sql`select put_up_mail(${mailId}, ${due})`
}

/** Waits without having been tried. */
export async function holdMail(tx: Transactor, mailId: string, due: Date): Promise<void> {
  await sqlOf(tx)`select put_up_mail(${mailId}, ${due})`
}

/** A letter that nobody can send any more, because it was settled or erased meanwhile. */
export async function dropDue(tx: Transactor, mailId: string): Promise<void> {
  await sqlOf(tx)`select take_down_mail(${mailId})`
}

/** Puts a letter that failed back on its way, as if it were new. @returns false: sent already, or its words are erased */
export async function requeueMail(tx: Transactor, mailId: string, now: Date): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    update mail set state = 'waiting', tries = 0, settled_at = null
    where organisation_id = ${tx.organisationId} and id = ${mailId} and state <> 'sent' and body is not null`
  if (count > 0) await sql`select put_up_mail(${mailId}, ${now})`
  return count > 0
}

/** Erases the words of letters settled, or queued, before these days. @returns how many */
export async function eraseBodies(
  tx: Transactor,
  before: { readonly settled: Date; readonly secret: Date; readonly secretTemplates: readonly string[] }
): Promise<number> {
  const sql = sqlOf(tx)
  // What was never tried in all that time has no mail server to go to, and is not sent any more either (STALE_DAYS of post/send.ts).
  const old = await sql<{ id: string }[]>`
    update mail set body = null, calendar = null, state = case when state = 'waiting' then 'given-up' else state end,
      settled_at = coalesce(settled_at, now())
    where organisation_id = ${tx.organisationId} and body is not null
      and (settled_at < ${before.settled} or (state = 'waiting' and tries = 0 and queued_at < ${before.settled})) returning id`
  const secret = await sql<{ id: string }[]>`
    update mail set body = null, state = case when state = 'waiting' then 'given-up' else state end,
      settled_at = coalesce(settled_at, now())
    where organisation_id = ${tx.organisationId} and body is not null and queued_at < ${before.secret}
      and template = any (${before.secretTemplates}::text[])
    returning id`
  for (const { id } of [...old, ...secret]) await sql`select take_down_mail(${id})`
  return old.length + secret.length
}
