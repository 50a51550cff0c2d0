import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Reads options; an unknown one is an answer, not a crash. */
export function optionsOf<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return { ok: true as const, ...parseArgs({ args, options, allowPositionals: true }) }
  } catch (error) {
    process.stderr.write(`hinoyojin: ${error instanceof Error ? error.message : String(error)}\n`)
    return { ok: false as const }
  }
}

/** The one path a command needs; says so when there is none. */
export function neededPath(positionals: string[], usage: string): string | undefined {
  if (positionals[0] === undefined) process.stderr.write(`hinoyojin: ${usage}\n`)
  return positionals[0]
}
