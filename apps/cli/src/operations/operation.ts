import { readConfig, type Config } from '@hinoyojin/server/config/config.ts'
import { isDatabaseUnavailable, isDiskFull } from '@hinoyojin/server/errors/database-errors.ts'
import { StartupRefused, isStartupRefused } from '@hinoyojin/server/errors/startup-refused.ts'
import { openStoreAt, prepareDatabase, type Store } from '@hinoyojin/server/store/database.ts'
import { hasEmbeddedData, reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'
import { languageOf } from '../course/language.ts'

/** Says a sentence in the language of the terminal. */
export type Say = (ja: string, en: string) => void

export function sayIn(environment: NodeJS.ProcessEnv = process.env): Say {
  const language = languageOf(undefined, environment)
  return (ja, en) => console.log(language === 'en' ? en : ja)
}

/** Runs an operation with the settings of the environment. What cannot be done is said in one sentence; the exit code is 1. */
export async function operate(work: (config: Config, say: Say) => Promise<number>): Promise<number> {
  const say = sayIn()
  const read = readConfig()
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem)
    return 1
  }
  try {
    return await work(read.config, say)
  } catch (error) {
    console.error(isForTheOperator(error) ? error.message : error)
    return isMistyped(error) ? 2 : 1
  }
}

/** A named refusal, a database that is away or full, a file that cannot be written. Anything else is a fault of ours. */
function isForTheOperator(error: unknown): error is Error {
  if (isStartupRefused(error) || isDatabaseUnavailable(error) || isDiskFull(error)) return true
  return error instanceof Error && 'code' in error
}

function isMistyped(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** What people type into a browser to reach this installation, as far as the settings tell. */
export function addressOf({ origin, port }: Config): string {
  return origin ?? `http://localhost:${port}`
}

/** Opens the database for one piece of work, beside a running server or alone, in the shape this version needs. Without data it
 *  is made first (`empty: 'make'`) or refused. @throws StartupRefused */
export async function onStore<T>(
  config: Config,
  empty: 'make' | 'refuse',
  work: (store: Store) => Promise<T>
): Promise<T> {
  if (empty === 'refuse' && config.databaseUrl === undefined && !hasEmbeddedData(config.dataDir))
    throw new StartupRefused(`There is no data in ${config.dataDir}. Check DATA_DIR.`)
  const database = await reachDatabase(config)
  try {
    await prepareDatabase(database.place)
    const store = await openStoreAt(database.place)
    return await work(store).finally(() => store.close())
  } finally {
    await database.close()
  }
}

/** Gives `work` a signal that comes with Ctrl-C or `kill`, so that it can tidy up instead of ending in the middle. */
export async function stoppable<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

/** The one argument an operation takes, or undefined after saying how to call it. */
export function onlyArgument(args: readonly string[], usage: string): string | undefined {
  if (args.length === 1 && !args[0]?.startsWith('-')) return args[0]
  console.error(usage)
  return undefined
}
