import type { BriefingTexts, FollowUpTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface BriefingFields {
  readonly texts: BriefingTexts
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly capacity: number
  readonly followUp: FollowUpTexts | null
}

export interface BriefingRow extends BriefingFields {
  readonly id: string
  readonly publishedAt: Date | null
  readonly cancelledAt: Date | null
  readonly revision: number
  readonly sequence: number
  readonly figures: BriefingFigures | null
  readonly timezone: string
  /** Name of the operating organisation. */
  readonly organiser: string
  readonly seats: number
  readonly waiting: number
  readonly came: number
}

export interface BriefingFigures {
  readonly seats: number
  readonly waiting: number
  readonly cancelled: number
  readonly came: number
}

/** Briefings with how full they are, the next first. */
export async function listBriefings(reader: Reader, id: string | null = null): Promise<BriefingRow[]> {
  return sqlOf(reader)<BriefingRow[]>`
    select b.id, b.texts, b.starts_at as "startsAt", b.ends_at as "endsAt", b.place, b.online_url as "onlineUrl", b.capacity,
      b.published_at as "publishedAt", b.cancelled_at as "cancelledAt", b.follow_up as "followUp", b.revision, b.sequence, b.figures,
      o.timezone, o.name as organiser, coalesce(r.seats, 0) as seats, coalesce(r.waiting, 0) as waiting, coalesce(r.came, 0) as came
    from briefing b
    join organisation o on o.id = b.organisation_id
    left join lateral (
      select count(*) filter (where state = 'seat') as seats, count(*) filter (where state = 'waiting') as waiting,
        count(*) filter (where state = 'seat' and came_at is not null) as came
      from briefing_registration r where r.organisation_id = b.organisation_id and r.briefing_id = b.id) r on true
    where b.organisation_id = ${reader.organisationId} and (${id}::uuid is null or b.id = ${id}::uuid)
    order by b.starts_at, b.id`
}

export async function findBriefing(reader: Reader, id: string): Promise<BriefingRow | null> {
  const [row] = await listBriefings(reader, id)
  return row ?? null
}

/** Holds the briefing until the end of the transaction: seats are given and taken one after the other. */
export async function lockBriefing(tx: Transactor, id: string): Promise<BriefingRow | null> {
  await sqlOf(tx)`select from briefing where organisation_id = ${tx.organisationId} and id = ${id} for update`
  return findBriefing(tx, id)
}

export async function insertBriefing(tx: Transactor, id: string, fields: BriefingFields): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into briefing (organisation_id, id, texts, starts_at, ends_at, place, online_url, capacity, follow_up)
    values (${tx.organisationId}, ${id}, ${sql.json(fields.texts)}, ${fields.startsAt}, ${fields.endsAt}, ${fields.place},
      ${fields.onlineUrl}, ${fields.capacity}, ${fields.followUp && sql.json(fields.followUp)})`
}

/** @param moved time, place or link changed: calendars have to learn of it */
export async function updateBriefing(
  tx: Transactor,
  id: string,
  fields: BriefingFields,
  moved: boolean
): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update briefing set texts = ${sql.json(fields.texts)}, starts_at = ${fields.startsAt}, ends_at = ${fields.endsAt},
      place = ${fields.place}, online_url = ${fields.onlineUrl}, capacity = ${fields.capacity},
      follow_up = ${fields.followUp && sql.json(fields.followUp)}, revision = revision + 1, sequence = sequence + ${moved ? 1 : 0}
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function publishRow(tx: Transactor, id: string, at: Date): Promise<void> {
  await sqlOf(tx)`
    update briefing set published_at = coalesce(published_at, ${at}) where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function cancelRow(tx: Transactor, id: string, at: Date): Promise<void> {
  await sqlOf(tx)`
    update briefing set cancelled_at = ${at}, sequence = sequence + 1, revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id}`
}

export async function deleteBriefing(tx: Transactor, id: string): Promise<void> {
  await sqlOf(tx)`delete from briefing where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Briefings that began or begin around now, for the jobs: ids only. `from` and `until` bound their end. */
export async function briefingsEnding(reader: Reader, from: Date, until: Date): Promise<string[]> {
  const found = await sqlOf(reader)<{ id: string }[]>`
    select id from briefing where organisation_id = ${reader.organisationId} and published_at is not null and figures is null
      and ends_at > ${from} and ends_at <= ${until} order by ends_at`
  return found.map(({ id }) => id)
}

export async function keepFigures(tx: Transactor, id: string, figures: BriefingFigures): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    update briefing set figures = ${sql.json({ ...figures })} where organisation_id = ${tx.organisationId} and id = ${id}`
}
