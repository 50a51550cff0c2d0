import type { NewsTexts } from '@hinoyojin/core/schema/outreach.ts'
import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface NewsRow {
  readonly id: string
  readonly slug: string
  readonly texts: NewsTexts
  readonly publishAt: Date | null
  readonly revision: number
  readonly changedAt: Date
  readonly organiser: string
  readonly timezone: string
}

/** Articles, the newest first. @param by null: drafts and those to come as well */
export async function listNews(reader: Reader, by: Date | null): Promise<NewsRow[]> {
  return sqlOf(reader)<NewsRow[]>`
    select n.id, n.slug, n.texts, n.publish_at as "publishAt", n.revision, n.changed_at as "changedAt", o.name as organiser, o.timezone
    from news n join organisation o on o.id = n.organisation_id
    where n.organisation_id = ${reader.organisationId} and (${by}::timestamptz is null or n.publish_at <= ${by})
    order by n.publish_at desc nulls first, n.id desc`
}

export interface NewsFields {
  readonly slug: string
  readonly texts: NewsTexts
  readonly publishAt: Date | null
}

export async function insertNews(tx: Transactor, id: string, fields: NewsFields, at: Date): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into news (organisation_id, id, slug, texts, publish_at, changed_at)
    values (${tx.organisationId}, ${id}, ${fields.slug}, ${sql.json(fields.texts)}, ${fields.publishAt}, ${at})`
}

/** @returns false when somebody saved in between, or it is gone */
export async function updateNews(
  tx: Transactor,
  id: string,
  revision: number,
  fields: NewsFields,
  at: Date
): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    update news set slug = ${fields.slug}, texts = ${sql.json(fields.texts)}, publish_at = ${fields.publishAt}, changed_at = ${at},
      revision = revision + 1
    where organisation_id = ${tx.organisationId} and id = ${id} and revision = ${revision}`
  return count > 0
}

export async function deleteNews(tx: Transactor, id: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`delete from news where organisation_id = ${tx.organisationId} and id = ${id}`
  return count > 0
}
