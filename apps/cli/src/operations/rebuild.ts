import { rebuildEvidence } from '@hinoyojin/server/training/rebuild.ts'
import { onStore, operate } from './operation.ts'

/** Judges every finished attempt again from its answers and recounts progress. May be stopped and run again. */
export function run(_args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const judged = await onStore(config, 'refuse', (store) => rebuildEvidence(store))
    say(`${judged} 件の受講を判定し直しました。`, `${judged} attempts were judged again.`)
    return 0
  })
}
