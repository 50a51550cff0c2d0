import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROGRAM_ENVIRONMENT } from './cluster.ts'
import type { RunAs } from './run-as.ts'

const STOP_PATIENCE_MS = 30_000

export interface PostmasterPlace {
  readonly program: string
  readonly cluster: string
  readonly socketFolder: string
  readonly as: RunAs
  readonly settings: Readonly<Record<string, string>>
}

/** Starts the server and waits until it takes connections. @throws Error with the server's own last words */
export function launchPostmaster(place: PostmasterPlace): Promise<ChildProcess> {
  const { program, cluster, socketFolder, as } = place
  const settings = { ...place.settings, listen_addresses: '', unix_socket_permissions: '0700' }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = '', ...args] = [...as.prefix, program, '-D', cluster, '-k', socketFolder, ...flags]
  // Its own process group: Ctrl-C reaches the whole terminal, and the database must be the last to stop.
  const options = { cwd: cluster, uid: as.uid, gid: as.gid, env: PROGRAM_ENVIRONMENT, detached: true }
  const server = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((ready, failed) => {
    let said = ''
    server.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4096)
      if (said.includes('ready to accept connections')) ready(server)
    })
    server.once('error', failed)
    server.once('exit', (code, signal) =>
      failed(new Error(`PostgreSQL ended (${code ?? signal}): ${complaintIn(said)}`))
    )
  })
}

// What matters of its last words; all of them when nothing is marked. Without times and numbers of processes and files, so that
// the same trouble reads the same each time. Its hints are left out: for a full disk it suggests that data were damaged.
function complaintIn(said: string): string {
  if (said.includes('No space left on device')) return 'The disk is full; free some space and it goes on by itself.'
  const marked = said.split('\n').flatMap((line) => /\b(?:FATAL|PANIC): +(.*)/.exec(line)?.[1] ?? [])
  return marked.length > 0 ? marked.join(' ').replaceAll(/\.\d+\b/g, '') : said.trim()
}

/** A fast shutdown: transactions are rolled back, a checkpoint is written. Without an answer in time, an immediate one. */
export async function stopPostmaster(server: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => {
    if (hasEnded(server)) done()
    else server.once('exit', () => done())
  })
  server.kill('SIGINT')
  const patience = new AbortController()
  const late = sleep(STOP_PATIENCE_MS, true, { signal: patience.signal }).catch(() => false)
  if (await Promise.race([ended.then(() => false), late])) server.kill('SIGQUIT')
  patience.abort()
  await ended
}

export function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}
