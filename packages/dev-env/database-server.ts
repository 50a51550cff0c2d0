import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '@hinoyojin/server/store/embedded/start.ts'
import { migrate } from '@hinoyojin/server/store/migrate.ts'
import { connecting, type DatabasePlace } from '@hinoyojin/server/store/place.ts'
import { ensureRoles } from '@hinoyojin/server/store/roles.ts'

export const TEMPLATE = 'hinoyojin_template'

export interface TestServer {
  /** For `connecting`; the database named here is the migrated template. */
  readonly place: Extract<DatabasePlace, { kind: 'embedded' }>
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** A PostgreSQL for tests with a migrated template to copy from. Quick, and forgotten when it stops. */
export async function startTestServer(): Promise<TestServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-test-'))
  fs.chmodSync(folder, 0o755) // as root the server runs as another user, who has to get in
  const server = await startEmbedded(folder, { throwAway: true })
  const place = { kind: 'embedded', socketFolder: server.socketFolder, database: TEMPLATE } as const
  await ensureRoles(place)
  await migrate(connecting(place, 'owner'))
  return {
    place,
    pid: server.pid(),
    stop: async () => {
      await server.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}
