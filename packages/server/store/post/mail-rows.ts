import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface NewMailRow {
  readonly id: string
  readonly key: string
  readonly recipient: string
  readonly locale: string
  readonly template: string
  readonly subject: string
  readonly body: string
  readonly calendar: { readonly method: string; readonly text: string } | null
  readonly unsubscribe: string | null
}

/** @returns false when a mail with this key is there already */
export async function insertMail(tx: Transactor, row: NewMailRow): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    insert into mail (organisation_id, id, key, recipient, locale, template, subject, body, calendar, unsubscribe)
    values (${tx.organisationId}, ${row.id}, ${row.key}, ${row.recipient}, ${row.locale}, ${row.template}, ${row.subject},
      ${row.body}, ${row.calendar === null ? null : JSON.stringify(row.calendar)}::text::jsonb, ${row.unsubscribe})
    on conflict (organisation_id, key) do nothing`
  if (count > 0) await sql`select put_up_mail(${row.id}, now())`
  return count > 0
}

export interface MailState {
  readonly state: 'waiting' | 'sent' | 'bounced' | 'given-up'
  readonly tries: number
  /** What the mail server said, when it was not "yes"; `stale`: there was no server for too long. */
  readonly trouble: string | null
  readonly settledAt: Date | null
}

export async function findStates(reader: Reader, keys: readonly string[]): Promise<Map<string, MailState>> {
  const found = await sqlOf(reader)<(MailState & { key: string })[]>`
    select key, state, tries, trouble, settled_at as "settledAt" from mail
    where organisation_id = ${reader.organisationId} and key = any (${keys}::text[])`
  return new Map(found.map(({ key, ...state }) => [key, state]))
}
