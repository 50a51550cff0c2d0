import type { Store } from '../store/database.ts'
import { evidenceOf, progressOf } from '../store/training/progress.ts'
import { release, type Release } from './release.ts'
import { standing } from './standing.ts'

export type Completion = {
  courseId: string
  cycle: number
  finishedAt: Date
  /** Recorded study time. */
  minutes: number
  /** What was completed, as it was published then. */
  release: Release
  /** Those that were met, in the order of the course. */
  met: { module: string; objective: string }[]
}

/** The courses this person has completed by the pass rule: every activity of every module finished. Oldest first. */
export async function completionsOf(
  store: Store,
  who: { organisationId: string; personId: string }
): Promise<Completion[]> {
  const mine = await store.read(who.organisationId, async (reader) => {
    const progress = await progressOf(reader, who.personId)
    const finished = progress.flatMap(({ finished_at, ...row }) => (finished_at ? [{ ...row, finished_at }] : []))
    return Promise.all(
      finished.map(async (row) => ({ row, evidence: await evidenceOf(reader, who.personId, row.course_id, row.cycle) }))
    )
  })
  const completions = await Promise.all(
    mine.map(async ({ row, evidence }) => {
      const begun = await release(store, row.release_hash)
      if (!begun) return []
      const met = begun.body.modules.flatMap((module) =>
        Object.keys(module.objectives)
          .filter((objective) => {
            const own = evidence.filter((each) => each.module_id === module.id && each.objective === objective)
            return standing(own.map(({ verdict }) => verdict)) === 'met'
          })
          .map((objective) => ({ module: module.id, objective }))
      )
      const minutes = Math.round(row.study_ms / 60_000)
      return { courseId: row.course_id, cycle: row.cycle, finishedAt: row.finished_at, minutes, release: begun, met }
    })
  )
  return completions.flat()
}
