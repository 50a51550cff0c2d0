import { z } from 'zod'
import type { Reader } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

export const mailStates = ['waiting', 'sent', 'bounced', 'given-up'] as const

const line = z.object({
  id: z.string(),
  key: z.string(),
  state: z.enum(mailStates),
  recipient: z.string(),
  locale: z.string(),
  template: z.string(),
  subject: z.string(),
  queuedAt: z.date(),
  settledAt: z.date().nullable(),
  tries: z.number(),
  trouble: z.string().nullable(),
  organisationName: z.string()
})
export type MailLine = z.infer<typeof line>

export interface MailFilter {
  readonly states: readonly string[]
  /** A part of the address or the subject; '' for all. */
  readonly text: string
  /** Id of the last one shown; null from the newest. */
  readonly before: string | null
  readonly limit: number
  /** Also letters to people outside of the organisation: who signed up for a briefing, the magazine, or as a university. */
  readonly outsiders: boolean
}

/** Templates of what the operators write to the public. */
export const TO_OUTSIDERS = '^(briefing|magazine|university)-'

/** Letters of one organisation, the newest first, without their words. */
export async function mailLines(reader: Reader, filter: MailFilter): Promise<MailLine[]> {
  const sql = sqlOf(reader)
  const found = await sql`
    select m.id, m.key, m.state, m.recipient, m.locale, m.template, m.subject, m.queued_at as "queuedAt", m.settled_at as "settledAt",
      m.tries, m.trouble, o.name as "organisationName"
    from mail m join organisation o on o.id = m.organisation_id
    where m.organisation_id = ${reader.organisationId} and m.state = any (${filter.states}::text[])
      and (${filter.before}::uuid is null or m.id < ${filter.before}::uuid)
      and (${filter.outsiders} or m.template !~ ${TO_OUTSIDERS})
      and (${filter.text} = '' or position(lower(${filter.text}) in lower(m.recipient || ' ' || m.subject)) > 0)
    order by m.id desc limit ${filter.limit}`
  return rows(line, found)
}

const whole = line.extend({
  /** null: erased. */
  body: z.string().nullable(),
  calendar: z.object({ method: z.string(), text: z.string() }).nullable(),
  unsubscribe: z.string().nullable()
})
export type WholeMail = z.infer<typeof whole>

export async function wholeMail(reader: Reader, mailId: string): Promise<WholeMail | null> {
  const found = await sqlOf(reader)`
    select m.id, m.key, m.state, m.recipient, m.locale, m.template, m.subject, m.queued_at as "queuedAt", m.settled_at as "settledAt",
      m.tries, m.trouble, o.name as "organisationName", m.body, m.calendar, m.unsubscribe
    from mail m join organisation o on o.id = m.organisation_id
    where m.organisation_id = ${reader.organisationId} and m.id = ${mailId}`
  return rows(whole, found)[0] ?? null
}

export async function mailCounts(reader: Reader): Promise<Readonly<Record<string, number>>> {
  const found = await sqlOf(reader)<{ state: string; count: number }[]>`
    select state, count(*) as count from mail where organisation_id = ${reader.organisationId} group by state`
  return Object.fromEntries(found.map(({ state, count }) => [state, count]))
}
