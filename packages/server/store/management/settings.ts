import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface Settings {
  readonly name: string
  readonly timezone: string
  readonly locales: readonly string[]
  readonly entryMode: 'roster' | 'open'
  readonly smallGroup: number
}

export async function readSettings(reader: Reader): Promise<Settings> {
  const sql = sqlOf(reader)
  const [row] = await sql<Settings[]>`
    select name, timezone, locales, entry_mode as "entryMode", small_group as "smallGroup"
    from organisation where id = ${reader.organisationId}`
  if (!row) throw new Error('This organisation does not exist.')
  return row
}

export async function writeSettings(tx: Transactor, settings: Settings): Promise<void> {
  await sqlOf(tx)`
    update organisation set name = ${settings.name}, timezone = ${settings.timezone}, locales = ${[...settings.locales]}::text[],
      entry_mode = ${settings.entryMode}, small_group = ${settings.smallGroup}
    where id = ${tx.organisationId}`
}
