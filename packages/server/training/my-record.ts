import type { LocaleId, Verdict } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { evidenceOf, progressOf } from '../store/training/progress.ts'
import { release, titleIn } from './release.ts'
import { standing } from './standing.ts'

export type MyObjective = { text: string; verdict: Verdict | 'open' }
export type MyRecord = {
  courseId: string
  title: string
  cycle: number
  startedAt: Date
  finishedAt: Date | null
  minutes: number
  releaseHash: string
  version: number
  modules: { title: string; objectives: MyObjective[] }[]
}

/** What is kept about me and what of it others see: completion, minutes, objectives. Never a choice. */
export async function myRecord(
  store: Store,
  who: { organisationId: string; personId: string },
  locale: LocaleId
): Promise<MyRecord[]> {
  const mine = await store.read(who.organisationId, async (reader) => {
    const progress = await progressOf(reader, who.personId)
    return Promise.all(
      progress.map(async (each) => ({
        progress: each,
        evidence: await evidenceOf(reader, who.personId, each.course_id, each.cycle)
      }))
    )
  })
  const records = await Promise.all(
    mine.map(async ({ progress, evidence }) => {
      const begun = await release(store, progress.release_hash)
      if (!begun) return []
      return {
        courseId: progress.course_id,
        title: titleIn(begun.body.titles, locale),
        cycle: progress.cycle,
        startedAt: progress.started_at,
        finishedAt: progress.finished_at,
        minutes: Math.round(progress.study_ms / 60_000),
        releaseHash: begun.hash,
        version: begun.body.course.version,
        modules: begun.body.modules.map((module) => ({
          title: titleIn(module.titles, locale),
          objectives: Object.entries(module.objectives).map(([id, texts]) => ({
            text: titleIn(texts, locale),
            verdict: standing(
              evidence
                .filter((each) => each.module_id === module.id && each.objective === id)
                .map(({ verdict }) => verdict)
            )
          }))
        }))
      }
    })
  )
  return records.flat()
}
