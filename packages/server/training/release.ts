import { z } from 'zod'
import { courseSource } from '@hinoyojin/core/schema/module.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { currentReleases, releaseByHash } from '../store/training/content.ts'

const titles = z.partialRecord(localeId, z.string())

/** What a course consisted of when it was published: enough to show a home page without opening a pack. */
export const releaseBody = z.object({
  course: courseSource,
  titles,
  summaries: titles,
  modules: z.array(
    z.object({
      id: z.string(),
      pack: z.string(),
      version: z.number(),
      titles,
      minutes: z.number(),
      objectives: z.record(z.string(), titles),
      activities: z.array(
        z.object({ id: z.string(), kind: z.enum(['lesson', 'scenario', 'spot', 'check']), titles, minutes: z.number() })
      )
    })
  )
})
export type ReleaseBody = z.infer<typeof releaseBody>
export type Release = { hash: string; publishedAt: Date; body: ReleaseBody }

export const activityCount = (body: ReleaseBody) => body.modules.reduce((sum, each) => sum + each.activities.length, 0)

/** The title in this language, or in the source language where a translation is missing. */
export const titleIn = (values: Partial<Record<LocaleId, string>>, locale: LocaleId) =>
  values[locale] ?? values.ja ?? ''

// A release never changes under its hash, so what was read once stays true.
const known = new Map<string, Release>()

const remember = (row: { hash: string; body: unknown; published_at: Date }): Release => {
  const release = known.get(row.hash) ?? {
    hash: row.hash,
    publishedAt: row.published_at,
    body: releaseBody.parse(row.body)
  }
  known.set(row.hash, release)
  return release
}

/** The releases newcomers begin, one per course. */
export async function releasesNow(store: Store): Promise<Release[]> {
  return (await store.single((door) => currentReleases(door))).map(remember)
}

export async function release(store: Store, hash: string): Promise<Release | undefined> {
  const cached = known.get(hash)
  if (cached) return cached
  const row = await store.single((door) => releaseByHash(door, hash))
  return row && remember(row)
}
