import { z } from 'zod'
import type { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { Reader, Transactor } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

export const announcementText = z.object({ ja: z.string(), en: z.string(), 'ja-easy': z.string() } satisfies Record<
  (typeof localeIds)[number],
  z.ZodString
>)
export type AnnouncementText = z.infer<typeof announcementText>

const announcement = z.object({
  id: z.string(),
  audience: z.enum(['administrators', 'everybody']),
  text: announcementText,
  fromAt: z.date(),
  untilAt: z.date(),
  revision: z.number(),
  withdrawnAt: z.date().nullable()
})
export type Announcement = z.infer<typeof announcement>

export async function allAnnouncements(reader: Reader): Promise<Announcement[]> {
  const found = await sqlOf(reader)`
    select id, audience, text, from_at as "fromAt", until_at as "untilAt", revision, withdrawn_at as "withdrawnAt" from announcement
    where organisation_id = ${reader.organisationId} order by id desc limit 100`
  return rows(announcement, found)
}

export async function liveAnnouncements(reader: Reader, now: Date): Promise<Announcement[]> {
  const found = await sqlOf(reader)`
    select id, audience, text, from_at as "fromAt", until_at as "untilAt", revision, withdrawn_at as "withdrawnAt" from announcement
    where organisation_id = ${reader.organisationId} and withdrawn_at is null and from_at <= ${now} and until_at > ${now}
    order by id desc limit 5`
  return rows(announcement, found)
}

type Written = { readonly audience: string; readonly text: AnnouncementText; readonly untilAt: Date }

export async function insertAnnouncement(tx: Transactor, id: string, now: Date, row: Written): Promise<void> {
  await sqlOf(tx)`
    insert into announcement (organisation_id, id, audience, text, from_at, until_at, made_by)
    values (${tx.organisationId}, ${id}, ${row.audience}, ${JSON.stringify(row.text)}::text::jsonb, ${now}, ${row.untilAt},
      ${tx.actor.personId})`
}

/** @returns false when somebody else has changed it since this revision */
export async function updateAnnouncement(tx: Transactor, id: string, revision: number, row: Written): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update announcement set audience = ${row.audience}, text = ${JSON.stringify(row.text)}::text::jsonb, until_at = ${row.untilAt},
      revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision} and withdrawn_at is null`
  return count > 0
}

export async function withdrawAnnouncement(tx: Transactor, id: string, now: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update announcement set withdrawn_at = ${now}, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and withdrawn_at is null`
  return count > 0
}
