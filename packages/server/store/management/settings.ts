import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface Settings {
  readonly name: string
  readonly timezone: string
  readonly locales: readonly string[]
  readonly entryMode: 'roster' | 'open'
  readonly smallGroup: number
  /** Open mode: until this day (YYYY-MM-DD, inclusive) people come in without anybody's confirmation; null: somebody confirms each. */
  readonly atOnceUntil: string | null
}

export async function readSettings(reader: Reader): Promise<Settings> {
  const sql = sqlOf(reader)
  const [row] = await sql<Settings[]>`
    select name, timezone, locales, entry_mode as "entryMode", small_group as "smallGroup", at_once_until as "atOnceUntil"
    from organisation where id = ${reader.organisationId}`
  if (!row) throw new Error('This organisation does not exist.')
  return row
}

export async function writeSettings(tx: Transactor, settings: Settings): Promise<void> {
  await sqlOf(tx)`
    update organisation set name = ${settings.name}, timezone = ${settings.timezone}, locales = ${[...settings.locales]}::text[],
      entry_mode = ${settings.entryMode}, small_group = ${settings.smallGroup},
      at_once_until = ${settings.atOnceUntil}
    where id = ${tx.organisationId}`
}
