import { isStartupRefused } from '../../errors/startup-refused.ts'
import { openLine } from '../line.ts'
import { appliedIn, pendingOf, readMigrations } from '../migrate.ts'
import { connecting, type DatabasePlace } from '../place.ts'

export interface DatabaseFacts {
  /** PostgreSQL's version, like 180004. */
  readonly version: number
  /** How far the database's clock is ahead of ours, in milliseconds. */
  readonly clockAheadMs: number
  /** Names of migrations still to be applied. */
  readonly pending: readonly string[]
  /** Why files and database do not belong together, if so. */
  readonly mismatch: string | undefined
}

/** Looks at a database without changing anything of ours. @throws when it cannot be reached */
export async function examineDatabase(place: DatabasePlace): Promise<DatabaseFacts> {
  const line = openLine(connecting(place, 'administrator'))
  try {
    const before = Date.now()
    const [row] = await line.sql<{ version: number; now: Date }[]>`
      select current_setting('server_version_num')::int as version, clock_timestamp() as now`
    const ours = (before + Date.now()) / 2
    const known = await line.sql`select to_regclass('public.schema_migration') is not null as there`
    const applied = known[0]?.['there'] === true ? await appliedIn(line.sql) : []
    return {
      version: row?.version ?? 0,
      clockAheadMs: (row?.now.getTime() ?? ours) - ours,
      ...compare(await readMigrations(), applied)
    }
  } finally {
    await line.end()
  }
}

function compare(...both: Parameters<typeof pendingOf>): Pick<DatabaseFacts, 'pending' | 'mismatch'> {
  try {
    return { pending: pendingOf(...both).map((migration) => migration.name), mismatch: undefined }
  } catch (error) {
    if (isStartupRefused(error)) return { pending: [], mismatch: error.message }
    throw error
  }
}
