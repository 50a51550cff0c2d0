import type { Store } from '../database.ts'
import { call } from '../sql.ts'

export interface DatabaseHealth {
  /** "18.4" */
  readonly version: string
  readonly bytes: number
  /** Milliseconds one question takes. */
  readonly answerMs: number
  /** Number of the newest change of the schema; a server that knows another one does not start. */
  readonly schema: number
}

export async function databaseHealth(store: Store): Promise<DatabaseHealth> {
  const from = performance.now()
  const [row] = await call(
    store,
    (sql) => sql<{ version: string; bytes: number; schema: number }[]>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes, schema_version() as schema`
  )
  return {
    version: row?.version.split(' ')[0] ?? '',
    bytes: row?.bytes ?? 0,
    schema: row?.schema ?? 0,
    answerMs: Math.round(performance.now() - from)
  }
}
