import { judge } from '@hinoyojin/core/assessment/index.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { answersOf } from '../store/training/attempts.ts'
import { finishedAttempts, organisationIds, recountProgress, replaceEvidence } from '../store/training/rebuild.ts'
import { packHalves } from './packs.ts'

const pageSize = 200

/**
 * Judges every finished attempt again from its answers and recounts progress: evidence and progress are derived, the answers are not.
 * May be stopped at any time and run again.
 *
 * @returns how many attempts were judged
 */
export async function rebuildEvidence(store: Store, say: (line: string) => void = () => {}): Promise<number> {
  let judged = 0
  for (const organisationId of await organisationIds(store)) {
    for (let after: string | null = null; ;) {
      const page = await store.read(organisationId, (reader) => finishedAttempts(reader, after, pageSize))
      const last = page.at(-1)
      if (!last) break
      await store.write(organisationId, SYSTEM, async (tx) => {
        tx.unaudited('evidence is derived: the same answers give the same rows')
        for (const attempt of page) {
          const { key } = await packHalves(store, attempt.pack_hash, 'ja')
          await replaceEvidence(tx, attempt.id, judge(key, attempt.activity_id, await answersOf(tx, attempt.id)))
        }
      })
      judged += page.length
      after = last.id
      say(`${judged}`)
    }
    await store.write(organisationId, SYSTEM, async (tx) => {
      await recountProgress(tx)
      await tx.audit('evidence.rebuilt', organisationId, {})
    })
  }
  return judged
}
