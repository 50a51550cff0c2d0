import net from 'node:net'
import type { Options } from 'postgres'
import { calendarDate, safeInteger } from './types.ts'
import type { Types } from './types.ts'

/** Where the database is: our own server behind a socket, or the one DATABASE_URL names. */
export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly socketFolder: string; readonly database: string }
  | { readonly kind: 'url'; readonly url: string }

/** administrator: makes roles, reads everything for a backup. owner: owns the tables. application: held by row-level security. */
export type DatabaseRole = 'administrator' | 'owner' | 'application'

export const APPLICATION_ROLE = 'hinoyojin_app'
export const OWNER_ROLE = 'hinoyojin_owner'

/** Bounds on what one request may hold: a stuck statement is ended by the database, not by a person. */
const APPLICATION_LIMITS = {
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
  lock_timeout: 10_000
}

export interface Connecting {
  readonly url: string | undefined
  readonly options: Options<Types>
}

/** How to connect, as postgres.js wants to be told. */
export function connecting(place: DatabasePlace, role: DatabaseRole): Connecting {
  const limits = role === 'application' ? APPLICATION_LIMITS : {}
  const options = { ...COMMON, connection: { application_name: 'hinoyojin', TimeZone: 'UTC', ...limits } }
  if (place.kind === 'embedded') {
    const path = `${place.socketFolder}/.s.PGSQL.5432`
    return {
      url: undefined,
      options: { ...options, path, database: place.database, user: ROLE_NAMES[role], ssl: false }
    }
  }
  // One account for everything: the role is put on when the connection is made, and taken from the server's view at once.
  const connection = role === 'application' ? { ...options.connection, role: APPLICATION_ROLE } : options.connection
  return { ...withoutSocket(place.url), options: { ...options, ...socketIn(place.url), connection } }
}

// ?host=/run/postgresql, as libpq writes a unix socket; postgres.js does not know it and would send it to the server.
function socketIn(url: string): { path?: string } {
  const parsed = new URL(url)
  const folder = parsed.searchParams.get('host')
  return folder?.startsWith('/') ? { path: `${folder}/.s.PGSQL.${parsed.port || 5432}` } : {}
}

function withoutSocket(url: string): { url: string } {
  const parsed = new URL(url)
  parsed.searchParams.delete('host')
  return { url: parsed.href }
}

const ROLE_NAMES = { administrator: 'postgres', owner: OWNER_ROLE, application: APPLICATION_ROLE }

const COMMON = {
  max: 1,
  connect_timeout: 5,
  max_lifetime: null, // it would end a connection inside a transaction
  backoff: () => 0.1,
  onnotice: () => {},
  types: { safeInteger, calendarDate }
} satisfies Options<Types>

/** Connects the way postgres.js would, but in our hands: a dead connection must never be revived (see line.ts). */
export function openSocket(target: { path?: string | false; host: string[]; port: number[] }): Promise<net.Socket> {
  const [host = 'localhost'] = target.host
  const [port = 5432] = target.port
  const socket = target.path ? net.connect(target.path) : net.connect(port, host)
  const named: net.Socket & { host?: string } = socket
  named.host = host // postgres.js reads the TLS server name here
  return new Promise((connected, failed) => {
    const late = setTimeout(() => socket.destroy(new Error(`no answer from ${host}:${port} within 5 s`)), 5000)
    socket.once('error', (error) => {
      clearTimeout(late)
      failed(error)
    })
    socket.once('connect', () => {
      clearTimeout(late)
      socket.removeAllListeners('error')
      connected(socket)
    })
  })
}
