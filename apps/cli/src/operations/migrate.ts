import { prepareDatabase } from '@hinoyojin/server/store/database.ts'
import { reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'
import { operate } from './operation.ts'

/** Brings the database to the shape this version needs. `npm start` does the same by itself. */
export function run(_args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const database = await reachDatabase(config)
    try {
      const applied = await prepareDatabase(database.place)
      for (const name of applied) say(`適用しました: ${name}`, `Applied: ${name}`)
      if (applied.length === 0) say('データベースは最新です。', 'The database is up to date.')
      return 0
    } finally {
      await database.close()
    }
  })
}
