import { reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'
import { restore } from '@hinoyojin/server/store/snapshot/restore.ts'
import { onlyArgument, operate } from './operation.ts'

/** Fills an empty database from a backup: everything or nothing. */
export function run(args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const file = onlyArgument(args, 'hinoyojin restore <file>')
    if (file === undefined) return 2
    const database = await reachDatabase(config)
    try {
      const { tables, rows, madeAt, files } = await restore(database.place, file, undefined, config.dataDir)
      say(
        `${madeAt} のバックアップから戻しました（${tables} 表、${rows} 行）。npm start で起動できます。`,
        `Restored the backup of ${madeAt} (${tables} tables, ${rows} rows). Start with npm start.`
      )
      for (const stayed of files.stayed)
        say(
          `${stayed} は、ここにあるものがバックアップと違うので、そのまま残しました。`,
          `${stayed} here differs from the one in the backup and was left as it is.`
        )
      return 0
    } finally {
      await database.close()
    }
  })
}
