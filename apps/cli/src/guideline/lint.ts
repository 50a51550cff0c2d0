import { createInterface } from 'node:readline'
import { lintLine, type Line } from '@hinoyojin/core/guideline/lint-line.ts'
import { optionsOf } from '../course/options.ts'
import { lineAsText } from './line-as-text.ts'

/**
 * Clauses come in on stdin, one JSON per line, and go out in the same order. Exit 1 only when a line could not be read:
 * a finding is an answer, not a failure, and scripts go on reading.
 */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { json: { type: 'boolean' } })
  if (!options.ok) return 2
  let unread = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const line: Line | undefined = lintLine(text)
    if (line === undefined) continue
    if (line.linted.error !== undefined) unread++
    const said = options.values.json ? JSON.stringify(line.linted) : lineAsText(line)
    // Waits for a slow reader instead of keeping everything in memory.
    if (!process.stdout.write(`${said}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
  return unread === 0 ? 0 : 1
}
