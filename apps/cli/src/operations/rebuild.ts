import { openStoreAt } from '@hinoyojin/server/store/database.ts'
import { reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'
import { rebuildEvidence } from '@hinoyojin/server/training/rebuild.ts'
import { operate } from './operation.ts'

/** Judges every finished attempt again from its answers and recounts progress. May be stopped and run again. */
export function run(_args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const database = await reachDatabase(config)
    const store = await openStoreAt(database.place)
    try {
      const judged = await rebuildEvidence(store)
      say(`${judged} 件の受講を判定し直しました。`, `${judged} attempts were judged again.`)
      return 0
    } finally {
      await store.close()
      await database.close()
    }
  })
}
