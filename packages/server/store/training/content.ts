import { z } from 'zod'
import type { Pack } from '@hinoyojin/core/schema/pack.ts'
import type { Everyone } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

/** Content belongs to no organisation. Everything is addressed by hash, so storing twice is storing once. */
export async function storePack(door: Everyone, pack: Pack): Promise<void> {
  await sqlOf(door)`
    insert into pack (hash, module_id, module_version, body)
    values (${pack.hash}, ${pack.module.id}, ${pack.module.version}, ${JSON.stringify(pack)}::text::jsonb) on conflict do nothing`
}

export async function storeMedia(door: Everyone, hash: string, type: string, bytes: Uint8Array): Promise<void> {
  await sqlOf(
    door
  )`insert into media (hash, type, bytes) values (${hash}, ${type}, ${Buffer.from(bytes)}) on conflict do nothing`
}

export async function mediaByHash(
  door: Everyone,
  hash: string
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const found = await sqlOf(door)`select type, bytes from media where hash = ${hash}`
  return rows(z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) }), found)[0]
}

/** Unsafe: both halves of the pack in one. Split it before anything leaves the server. */
export async function unsafePackByHash(door: Everyone, hash: string): Promise<unknown> {
  const [row] = await sqlOf(door)`select body from pack where hash = ${hash}`
  return row?.body
}

export type ReleaseRow = { hash: string; courseId: string; version: number; body: unknown }

export async function storeRelease(door: Everyone, release: ReleaseRow): Promise<void> {
  const sql = sqlOf(door)
  await sql`insert into course_release (hash, course_id, version, body)
    values (${release.hash}, ${release.courseId}, ${release.version}, ${JSON.stringify(release.body)}::text::jsonb) on conflict do nothing`
  await sql`insert into course_current (course_id, release_hash) values (${release.courseId}, ${release.hash})
    on conflict (course_id) do update set release_hash = excluded.release_hash, since = now()
    where course_current.release_hash <> excluded.release_hash`
}

const releaseRow = z.object({ hash: z.string(), body: z.unknown(), published_at: z.date() })

export async function currentReleases(door: Everyone): Promise<z.infer<typeof releaseRow>[]> {
  const sql = sqlOf(door)
  return rows(
    releaseRow,
    await sql`select r.hash, r.body, r.published_at from course_current c join course_release r on r.hash = c.release_hash order by c.course_id`
  )
}

export async function releaseByHash(door: Everyone, hash: string): Promise<z.infer<typeof releaseRow> | undefined> {
  const sql = sqlOf(door)
  return rows(releaseRow, await sql`select hash, body, published_at from course_release where hash = ${hash}`)[0]
}
