import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupRefused } from '../../errors/startup-refused.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { holdInstanceLock } from './instance-lock.ts'
import { clearLeftovers } from './leftovers.ts'
import { launchPostmaster, stopPostmaster, type PostmasterPlace } from './postmaster.ts'
import { chooseRunAs } from './run-as.ts'
import { SERVER_SETTINGS, THROW_AWAY_SETTINGS } from './settings.ts'
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts'

export interface EmbeddedServer {
  readonly socketFolder: string
  /** The data was made by this start. */
  readonly fresh: boolean
  /** The running server's process; undefined while it is being restarted. */
  pid(): number | undefined
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly say?: (message: string) => void
  readonly throwAway?: boolean
}

/** Starts PostgreSQL for one data folder and keeps it running until `stop`. @throws StartupRefused with a plain sentence */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { say = () => {}, throwAway = false } = options
  const binaries = await findBinaries()
  const dataDir = realFolder(folder)
  const as = chooseRunAs(dataDir, binaries.postgres)
  const socketFolder = socketFolderOf(dataDir)
  makeSocketFolder(socketFolder, as)
  const lock = await holdInstanceLock(socketFolder, dataDir) // before anything that could disturb a living server
  try {
    const cluster = path.join(dataDir, 'pg')
    const fresh = await ensureCluster(dataDir, binaries.initdb, as, throwAway)
    const settings = throwAway ? THROW_AWAY_SETTINGS : SERVER_SETTINGS
    const supervisor = new Supervisor({ program: binaries.postgres, cluster, socketFolder, as, settings }, say)
    await supervisor.start()
    const stop = () => supervisor.stop().then(() => lock.release())
    return { socketFolder, fresh, pid: () => supervisor.pid, stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Restarts a server that ended unasked; meanwhile callers get DatabaseUnavailable from the pool. */
class Supervisor {
  readonly #place: PostmasterPlace
  readonly #say: (message: string) => void
  #server: ChildProcess | undefined
  #restart: Promise<void> = Promise.resolve()
  #stopping = false

  constructor(place: PostmasterPlace, say: (message: string) => void) {
    this.#place = place
    this.#say = say
  }

  get pid(): number | undefined {
    return this.#server?.pid
  }

  async start(): Promise<void> {
    try {
      await this.#launch()
    } catch (cause) {
      throw new StartupRefused(
        `The built-in database did not start. ${cause instanceof Error ? cause.message : ''}`,
        cause
      )
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#restart
    if (this.#server) await stopPostmaster(this.#server)
  }

  async #launch(): Promise<void> {
    await clearLeftovers(this.#place.cluster, this.#place.socketFolder)
    const server = await launchPostmaster(this.#place)
    this.#server = server
    server.once('exit', (code, signal) => {
      this.#server = undefined
      if (this.#stopping) return
      this.#say(`The database ended unexpectedly (${code ?? signal}); starting it again.`)
      this.#restart = this.#keepTrying()
    })
  }

  async #keepTrying(): Promise<void> {
    let last = ''
    for (let pause = 100; !this.#stopping; pause = Math.min(pause * 2, 2000)) {
      try {
        return await this.#launch()
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (why !== last) this.#say(`The database does not start yet; trying again. ${why}`)
        last = why
        await sleep(pause)
      }
    }
  }
}

function realFolder(folder: string): string {
  try {
    fs.mkdirSync(folder, { recursive: true })
    return fs.realpathSync(folder) // /proc shows real paths, so real paths are compared
  } catch (cause) {
    throw new StartupRefused(`DATA_DIR (${path.resolve(folder)}) cannot be created: ${(cause as Error).message}`, cause)
  }
}
