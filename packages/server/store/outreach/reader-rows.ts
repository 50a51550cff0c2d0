import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface ReaderRow {
  readonly id: string
  readonly email: string
  readonly locale: string
  readonly state: 'asked' | 'reading' | 'stopped'
  readonly askedAt: Date
  readonly agreedAt: Date | null
  /** The sentence they agreed to. */
  readonly agreedTo: string
}

const columns = (reader: Reader) =>
  sqlOf(reader)`id, email, locale, state, asked_at as "askedAt", agreed_at as "agreedAt", agreed_to as "agreedTo"`

export async function findReader(
  reader: Reader,
  by: { readonly id: string } | { readonly emailKey: string }
): Promise<ReaderRow | null> {
  const [id, emailKey] = 'id' in by ? [by.id, null] : [null, by.emailKey]
  const [row] = await sqlOf(reader)<ReaderRow[]>`
    select ${columns(reader)} from magazine_reader
    where organisation_id = ${reader.organisationId} and (id = ${id}::uuid or email_key = ${emailKey}::text)`
  return row ?? null
}

/** Somebody asks to read: kept until they confirm. Whoever reads already stays as they are. @returns the row as it is then */
export async function askToReadRow(
  tx: Transactor,
  asked: {
    readonly id: string
    readonly email: string
    readonly emailKey: string
    readonly locale: string
    readonly agreedTo: string
    readonly at: Date
  }
): Promise<ReaderRow> {
  await sqlOf(tx)`
    insert into magazine_reader (organisation_id, id, email, email_key, locale, state, asked_at, agreed_to)
    values (${tx.organisationId}, ${asked.id}, ${asked.email}, ${asked.emailKey}, ${asked.locale}, 'asked', ${asked.at}, ${asked.agreedTo})
    on conflict (organisation_id, email_key) do update set state = 'asked', asked_at = excluded.asked_at, agreed_to = excluded.agreed_to,
      locale = excluded.locale, email = excluded.email, agreed_at = null, stopped_at = null
    where magazine_reader.state <> 'reading'`
  const row = await findReader(tx, { emailKey: asked.emailKey })
  if (!row) throw new Error('A reader that was just stored is not there.')
  return row
}

/** @returns false when they had agreed before, or stopped since */
export async function agreeRow(tx: Transactor, id: string, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update magazine_reader set state = 'reading', agreed_at = ${at}
    where organisation_id = ${tx.organisationId} and id = ${id} and state = 'asked'`
  return count > 0
}

/** @returns false when they had stopped before */
export async function stopRow(tx: Transactor, id: string, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update magazine_reader set state = 'stopped', stopped_at = ${at}
    where organisation_id = ${tx.organisationId} and id = ${id} and state <> 'stopped'`
  return count > 0
}

/** The next readers after one, in the order of their ids; only those who had agreed when sending began. */
export async function readersAfter(
  reader: Reader,
  after: string | null,
  agreedBy: Date,
  limit: number
): Promise<ReaderRow[]> {
  return sqlOf(reader)<ReaderRow[]>`
    select ${columns(reader)} from magazine_reader
    where organisation_id = ${reader.organisationId} and state = 'reading' and agreed_at <= ${agreedBy}
      and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`
}

export async function countReaders(reader: Reader): Promise<{ asked: number; reading: number; stopped: number }> {
  const [row] = await sqlOf(reader)<{ asked: number; reading: number; stopped: number }[]>`
    select count(*) filter (where state = 'asked') as asked, count(*) filter (where state = 'reading') as reading,
      count(*) filter (where state = 'stopped') as stopped
    from magazine_reader where organisation_id = ${reader.organisationId}`
  return row ?? { asked: 0, reading: 0, stopped: 0 }
}

export async function readersWithConsent(reader: Reader): Promise<ReaderRow[]> {
  return sqlOf(reader)<ReaderRow[]>`
    select ${columns(reader)} from magazine_reader
    where organisation_id = ${reader.organisationId} and state <> 'asked' order by agreed_at, id`
}

/** Erases who never confirmed, and who stopped and whose record of consent need not be kept any longer. Letters too.
 *  @returns how many */
export async function eraseReaders(tx: Transactor, askedBefore: Date, stoppedBefore: Date): Promise<number> {
  const sql = sqlOf(tx)
  const gone = await sql<{ id: string }[]>`
    delete from magazine_reader where organisation_id = ${tx.organisationId}
      and ((state = 'asked' and asked_at < ${askedBefore}) or (state = 'stopped' and stopped_at < ${stoppedBefore})) returning id`
  for (const { id } of gone) {
    // Also what still waits: without a mail server letters wait for ever, and the address would outlive the promise.
    const letters = await sql<{ id: string }[]>`
      update mail set recipient = '', body = null, trouble = null, unsubscribe = null, settled_at = coalesce(settled_at, now()),
        state = case when state = 'waiting' then 'given-up' else state end
      where organisation_id = ${tx.organisationId} and key like ${`magazine%${id}%`} returning id`
    for (const letter of letters) await sql`select take_down_mail(${letter.id})`
  }
  return gone.length
}
