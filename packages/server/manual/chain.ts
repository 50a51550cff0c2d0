import { createHash } from 'node:crypto'
import { NOTHING_BEFORE, type LogLine } from '@hinoyojin/core/schema/incident.ts'
import { canonicalJson } from '@hinoyojin/course/words/canonical-json.ts'

/** SHA-256, in hex, of the line as JSON with sorted keys, without its own hash. */
export function hashOf(line: Omit<LogLine, 'hash'>): string {
  const { incident, seq, at, happened, late, person, name, kind, body, previous } = line
  return sha256(canonicalJson({ incident, seq, at, happened, late, person, name, kind, body, previous }))
}

export function chained(line: Omit<LogLine, 'hash'>): LogLine {
  return { ...line, hash: hashOf(line) }
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

export type Verdict =
  | { ok: true; lines: number; last: string }
  | { ok: false; line: number; code: 'not-json' | 'hash' | 'chain' | 'order' | 'cut' | 'empty' }

export const EXPORT_FORMAT = 'hinoyojin-incident-log/1'

/** Looks at an exported log without the server that wrote it: is every line whole, and in its place? */
export function verifyLog(text: string): Verdict {
  const [head, ...lines] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine)
  if (head === undefined || head['format'] !== EXPORT_FORMAT) return { ok: false, line: 1, code: 'empty' }
  let previous = NOTHING_BEFORE
  for (const [at, read] of lines.entries()) {
    const bad = (code: 'not-json' | 'hash' | 'chain' | 'order') => ({ ok: false as const, line: at + 2, code })
    if (read === undefined) return bad('not-json')
    const line = read as unknown as LogLine // whatever it is: a wrong shape has a wrong hash
    if (line.seq !== at + 1) return bad('order')
    if (line.previous !== previous) return bad('chain')
    if (hashOf(line) !== line.hash) return bad('hash')
    previous = line.hash
  }
  // Lines that were cut off at the end leave a chain that fits: the first line says how many there were.
  if (head['lines'] !== lines.length || head['last'] !== previous)
    return { ok: false, line: lines.length + 1, code: 'cut' }
  return { ok: true, lines: lines.length, last: previous }
}

function readLine(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
