import { readConfig, type Config } from '../../packages/server/config/config.ts'
import { StartupRefused } from '../../packages/server/errors/startup-refused.ts'

/** The environment, or one sentence per wrong value. @throws StartupRefused */
export function settings(): Config {
  const read = readConfig()
  if (read.ok) return read.config
  throw new StartupRefused(read.problems.join('\n'))
}
