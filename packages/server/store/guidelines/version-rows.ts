import { z } from 'zod'
import { guidelineBody } from '@hinoyojin/core/schema/guideline-draft.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { Reader, Transactor } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const byLocale = z.record(z.enum(localeIds), z.string())
const version = z.object({
  number: z.number(),
  hash: z.string(),
  body: guidelineBody,
  /** The exact text by language, and its SHA-256. */
  texts: byLocale,
  hashes: byLocale,
  note: z.string(),
  proposedBy: z.string(),
  proposedAt: z.date(),
  approvedBy: z.string(),
  approvedAt: z.date(),
  alone: z.boolean(),
  publishedBy: z.string(),
  publishedAt: z.date()
})
export type VersionRow = z.infer<typeof version>

const columns = `number, hash, body, texts, hashes, note, proposed_by as "proposedBy", proposed_at as "proposedAt",
  approved_by as "approvedBy", approved_at as "approvedAt", alone, published_by as "publishedBy", published_at as "publishedAt"`

/** Newest first. */
export async function listVersions(reader: Reader): Promise<VersionRow[]> {
  const sql = sqlOf(reader)
  return rows(version, await sql`
    select ${sql.unsafe(columns)} from guideline_version where organisation_id = ${reader.organisationId} order by number desc`) // prettier-ignore
}

/** @param number as it came in an address: whatever is no number of a version is none */
export async function findVersion(reader: Reader, number: number): Promise<VersionRow | null> {
  if (!Number.isInteger(number) || Math.abs(number) > 1_000_000) return null
  const sql = sqlOf(reader)
  const found = await sql`
    select ${sql.unsafe(columns)} from guideline_version where organisation_id = ${reader.organisationId} and number = ${number}`
  return rows(version, found)[0] ?? null
}

export async function newestVersion(reader: Reader): Promise<VersionRow | null> {
  const sql = sqlOf(reader)
  const found = await sql`
    select ${sql.unsafe(columns)} from guideline_version where organisation_id = ${reader.organisationId} order by number desc limit 1`
  return rows(version, found)[0] ?? null
}

export async function insertVersion(tx: Transactor, row: VersionRow): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value)
  await sqlOf(tx)`
    insert into guideline_version (organisation_id, number, hash, body, texts, hashes, note, proposed_by, proposed_at, approved_by,
      approved_at, alone, published_by, published_at)
    values (${tx.organisationId}, ${row.number}, ${row.hash}, ${json(row.body)}::text::jsonb, ${json(row.texts)}::text::jsonb,
      ${json(row.hashes)}::text::jsonb, ${row.note}, ${row.proposedBy}, ${row.proposedAt}, ${row.approvedBy}, ${row.approvedAt},
      ${row.alone}, ${row.publishedBy}, ${row.publishedAt})`
}

/** Names of people, also of those who have left. */
export async function namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sqlOf(reader)<{ id: string; name: string }[]>`
    select id, name from person where organisation_id = ${reader.organisationId} and id = any (${[...ids]}::uuid[])`
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** Active administrators: who may approve, and who answers questions. */
export async function administrators(reader: Reader): Promise<{ id: string; name: string }[]> {
  return sqlOf(reader)<{ id: string; name: string }[]>`
    select distinct p.id, p.name from role_grant g
    join person p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.status = 'active'
    where g.organisation_id = ${reader.organisationId} and g.role = 'administrator' order by p.name, p.id`
}
