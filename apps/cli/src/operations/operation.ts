import { readConfig, type Config } from '@hinoyojin/server/config/config.ts'
import { isStartupRefused } from '@hinoyojin/server/errors/startup-refused.ts'
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
    // A named refusal or a file that cannot be written: the message is for the operator. Anything else is a fault of ours.
    const expected = isStartupRefused(error) || (error instanceof Error && 'code' in error)
    console.error(expected ? error.message : error)
    return 1
  }
}

/** The one argument an operation takes, or undefined after saying how to call it. */
export function onlyArgument(args: readonly string[], usage: string): string | undefined {
  if (args.length === 1 && !args[0]?.startsWith('-')) return args[0]
  console.error(usage)
  return undefined
}
