import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Reads options; an unknown one is an answer, not a crash. */
export function optionsOf<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return { ok: true as const, ...parseArgs({ args: joined(args, options), options, allowPositionals: true }) }
  } catch (error) {
    process.stderr.write(`hinoyojin: ${error instanceof Error ? error.message : String(error)}\n`)
    return { ok: false as const }
  }
}

/** The id of a key may begin with a dash; no option of ours has a short form, so `--key -Ab1` can only mean that value. */
function joined(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): string[] {
  const found: string[] = []
  for (const arg of args) {
    const before = found.at(-1) ?? ''
    const awaited = before.startsWith('--') && options[before.slice(2)]?.type === 'string'
    if (awaited && /^-[^-]/.test(arg)) found.splice(-1, 1, `${before}=${arg}`)
    else found.push(arg)
  }
  return found
}

/** The one path a command needs; says so when there is none. */
export function neededPath(positionals: string[], usage: string): string | undefined {
  if (positionals[0] === undefined) process.stderr.write(`hinoyojin: ${usage}\n`)
  return positionals[0]
}
