import { isDatabaseUnavailable, WriteWithoutAudit } from '../errors/database-errors.ts'
import { StartupRefused } from '../errors/startup-refused.ts'
import { withSql, type Actor, type Everyone, type Reader, type Transactor } from './doors.ts'
import { startEmbedded } from './embedded/start.ts'
import { nameFailure } from './failure.ts'
import { isId, newId } from './id.ts'
import { migrate } from './migrate.ts'
import { connecting, type DatabasePlace } from './place.ts'
import { Pool } from './pool.ts'
import { ensureRoles, refuseUnheldRole } from './roles.ts'
import { inTransaction, Leave } from './transaction.ts'
import type { Sql } from './types.ts'

export type { Actor, AuditDetail, Everyone, Reader, Transactor } from './doors.ts'
export { SYSTEM } from './doors.ts'

export const DATABASE_NAME = 'hinoyojin'
// Commits wait for the disk together, so a few more lines than cores; the built-in server allows 40.
const POOL_SIZE = 10

/** The open database. Every method throws DatabaseUnavailable or DiskFull when that is what is wrong. */
export interface Store {
  /** Reads one organisation, in one snapshot-less transaction that cannot write. */
  read<T>(organisationId: string, work: (reader: Reader) => Promise<T>): Promise<T>
  /** Writes one organisation: all or nothing. An answer `{ ok: false }` without an audit row stores nothing.
   *  @throws WriteWithoutAudit when `work` succeeded and called neither audit nor unaudited */
  write<T>(organisationId: string, actor: Actor, work: (tx: Transactor) => Promise<T>): Promise<T>
  /** What belongs to no organisation; rows of organisations are out of sight. */
  global<T>(work: (door: Everyone) => Promise<T>): Promise<T>
  /** One statement without a transaction; use `call` of sql.ts. */
  single<T>(work: (door: Everyone) => Promise<T>): Promise<T>
  /** Does the database answer within two seconds? */
  ping(): Promise<boolean>
  close(): Promise<void>
}

export interface StoreSettings {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly say?: (message: string) => void
}

/** Starts the built-in database, or goes to the one DATABASE_URL names; brings its schema up to date and opens it.
 *  @throws StartupRefused with a sentence for the operator */
export async function openStore({ dataDir, databaseUrl, say }: StoreSettings): Promise<Store> {
  if (databaseUrl !== undefined) return prepareStore({ kind: 'url', url: databaseUrl }).catch(refuseUnreachable)
  const server = await startEmbedded(dataDir, { say })
  try {
    const place = { kind: 'embedded', socketFolder: server.socketFolder, database: DATABASE_NAME } as const
    return await prepareStore(place, () => server.stop())
  } catch (error) {
    await server.stop()
    throw error
  }
}

// A wrong address, password or owner is the operator's to mend, and a stack trace would only hide it.
function refuseUnreachable(error: unknown): never {
  const named = nameFailure(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const notAllowed = code === '42501'
  if (!isDatabaseUnavailable(named) && !notAllowed && !/^(28|3D)/.test(code)) throw named
  const why = error instanceof Error ? error.message : String(error)
  const owner = notAllowed ? ' Its account has to be the owner of the database.' : ''
  throw new StartupRefused(`The database that DATABASE_URL names cannot be used: ${why}.${owner}`, error)
}

/** Roles and schema as this program needs them. @returns the names of the migrations applied now */
export async function prepareDatabase(place: DatabasePlace): Promise<string[]> {
  await ensureRoles(place)
  return migrate(connecting(place, 'owner'))
}

async function prepareStore(place: DatabasePlace, afterClose?: () => Promise<void>): Promise<Store> {
  await prepareDatabase(place)
  return openStoreAt(place, afterClose)
}

/** Opens a database that is ready. @throws StartupRefused when its role could see the rows of other organisations */
export async function openStoreAt(
  place: DatabasePlace,
  afterClose: () => Promise<void> = async () => {}
): Promise<Store> {
  const pool = new Pool(connecting(place, 'application'), POOL_SIZE)
  try {
    await pool.use((line) => refuseUnheldRole(line))
  } catch (error) {
    await pool.end()
    throw error
  }
  const transaction = <T>(organisationId: string | undefined, readOnly: boolean, work: (sql: Sql) => Promise<T>) => {
    if (organisationId !== undefined && !isId(organisationId))
      throw new TypeError('The id of an organisation is a UUID.')
    return pool.use((line) => inTransaction(line, { organisationId, readOnly }, work))
  }
  const store: Store = {
    read: async (organisationId, work) =>
      transaction(organisationId, true, (sql) => work(withSql({ organisationId }, sql))),
    write: async (organisationId, actor, work) =>
      transaction(organisationId, false, (sql) => audited(sql, organisationId, actor, work)),
    global: async (work) => transaction(undefined, false, (sql) => work(withSql({ organisationId: undefined }, sql))),
    single: (work) => pool.use((line) => work(withSql({ organisationId: undefined }, line.sql))),
    ping: () => answersInTime(pool.use((line) => Promise.resolve(line.sql`select 1`))),
    close: async () => {
      await pool.end()
      await afterClose()
    }
  }
  places.set(store, place)
  return store
}

const places = new WeakMap<Store, DatabasePlace>()

/** Where the database of this store is: for what brings its own connections (store/jobs). */
export function placeOf(store: Store): DatabasePlace {
  const place = places.get(store)
  if (place === undefined) throw new TypeError('This is not a store that openStore opened.')
  return place
}

async function audited<T>(
  sql: Sql,
  organisationId: string,
  actor: Actor,
  work: (tx: Transactor) => Promise<T>
): Promise<T> {
  const written: PromiseLike<unknown>[] = []
  let excused = false
  const audit: Transactor['audit'] = async (action, subject, detail = {}) => {
    const row = sql`
      insert into audit (organisation_id, id, actor_person_id, action, subject, detail)
      values (${organisationId}, ${newId()}, ${actor.personId}, ${action}, ${subject}, ${JSON.stringify(detail)}::text::jsonb)`
    written.push(row.execute())
    await row
  }
  const answer = await work(withSql({ organisationId, actor, audit, unaudited: () => void (excused = true) }, sql))
  await Promise.all(written) // an audit row that nobody awaited still belongs to this transaction
  if (written.length > 0 || excused) return answer
  if (isRefusal(answer)) throw new Leave(answer)
  throw new WriteWithoutAudit()
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

async function answersInTime(asked: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), 2000)))
  const answered = asked.then(
    () => true,
    () => false
  )
  return Promise.race([answered, late]).finally(() => clearTimeout(timer))
}
