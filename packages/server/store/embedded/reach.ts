import fs from 'node:fs'
import path from 'node:path'
import { DATABASE_NAME, type StoreSettings } from '../database.ts'
import type { DatabasePlace } from '../place.ts'
import { isHeld } from './instance-lock.ts'
import { socketFolderOf } from './socket-folder.ts'
import { startEmbedded } from './start.ts'

export interface ReachedDatabase {
  readonly place: DatabasePlace
  /** A server was using it already, and goes on. */
  readonly inUse: boolean
  close(): Promise<void>
}

/** Is there data of a built-in database? */
export function hasEmbeddedData(dataDir: string): boolean {
  return fs.existsSync(path.join(dataDir, 'pg'))
}

/** For operations beside a server: joins the built-in database when it is running, else starts it for the time being.
 *  @throws StartupRefused when it cannot be started */
export async function reachDatabase({ dataDir, databaseUrl }: StoreSettings): Promise<ReachedDatabase> {
  if (databaseUrl !== undefined)
    return { place: { kind: 'url', url: databaseUrl }, inUse: false, close: async () => {} }
  const running = await runningSocketFolder(dataDir)
  if (running !== undefined) return { place: placeAt(running), inUse: true, close: async () => {} }
  const server = await startEmbedded(dataDir)
  return { place: placeAt(server.socketFolder), inUse: false, close: () => server.stop() }
}

async function runningSocketFolder(dataDir: string): Promise<string | undefined> {
  if (!fs.existsSync(dataDir)) return undefined
  const folder = socketFolderOf(fs.realpathSync(dataDir))
  return (await isHeld(folder)) ? folder : undefined
}

function placeAt(socketFolder: string): DatabasePlace {
  return { kind: 'embedded', socketFolder, database: DATABASE_NAME }
}
