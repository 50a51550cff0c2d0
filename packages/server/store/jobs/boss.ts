import { PgBoss } from 'pg-boss'
import { placeOf, type Store } from '../database.ts'
import { OWNER_ROLE } from '../place.ts'

/** The schema of the timetable. Not ours to back up: the timetable is made anew at every start. */
export const BOSS_SCHEMA = 'pgboss'

/** pg-boss on the same database, with the rights of the schema's owner (it makes its own tables) and two connections of its own.
 *  Its rhythms are slowed down: an idle server asks a few times a minute and not every second. */
export function bossOf(store: Store): PgBoss {
  const place = placeOf(store)
  const where =
    place.kind === 'embedded'
      ? { host: place.socketFolder, port: 5432, database: place.database, user: OWNER_ROLE }
      : { connectionString: place.url }
  return new PgBoss({
    ...where,
    schema: BOSS_SCHEMA,
    max: 2,
    application_name: 'hinoyojin-jobs',
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
    clockMonitorIntervalSeconds: 600,
    superviseIntervalSeconds: 300,
    maintenanceIntervalSeconds: 3600,
    monitorIntervalSeconds: 300,
    queueCacheIntervalSeconds: 300,
    bamIntervalSeconds: 600,
    flowIntervalSeconds: 600,
    registerInstance: false,
    openTelemetry: { enabled: false }
  })
}
