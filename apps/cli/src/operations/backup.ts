import { hasEmbeddedData, reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'
import { backup } from '@hinoyojin/server/store/snapshot/backup.ts'
import { noteBackup } from '@hinoyojin/server/operator/note-backup.ts'
import { onlyArgument, operate, stoppable } from './operation.ts'

/** Writes everything into one new file, also while the server is running. */
export function run(args: string[]): Promise<number> {
  return stoppable((stop) => save(args, stop))
}

function save(args: string[], stop: AbortSignal): Promise<number> {
  return operate(async (config, say) => {
    const file = onlyArgument(args, 'hinoyojin backup <file>')
    if (file === undefined) return 2
    if (config.databaseUrl === undefined && !hasEmbeddedData(config.dataDir)) {
      say(
        `${config.dataDir} にデータがありません。DATA_DIR を確かめてください。`,
        `There is no data in ${config.dataDir}. Check DATA_DIR.`
      )
      return 1
    }
    const database = await reachDatabase(config)
    try {
      const { tables, rows, bytes } = await backup(database.place, file, stop, config.dataDir)
      await noteBackup(database.place, { tables, rows, bytes })
      const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`
      say(
        `${file} に保存しました（${tables} 表、${rows} 行、${size}）。`,
        `Saved to ${file} (${tables} tables, ${rows} rows, ${size}).`
      )
      return 0
    } catch (error) {
      if (!stop.aborted) throw error
      say('途中でやめました。書きかけのファイルは消しました。', 'Stopped. The unfinished file was removed.')
      return 1
    } finally {
      await database.close()
    }
  })
}
