import { clauseLine, type LintedLine } from '../schema/guideline.ts'
import { lint } from './lint.ts'
import { speak } from './speak/speak.ts'

/** A line that was looked at, with the text its offsets point into. */
export type Line = { linted: LintedLine; text: string }

/** One line of JSON in, one answer out; undefined for an empty line. What cannot be read is answered with a code. */
export function lintLine(line: string): Line | undefined {
  const words = line.replace(/^\ufeff/, '').trim()
  if (words === '') return undefined
  const read = parsed(words)
  if (!read.ok) return refused('not_json', null)
  const clause = clauseLine.safeParse(read.value)
  if (!clause.success) return refused('not_a_clause', idIn(read.value))
  const { id, text } = clause.data
  const linted = lint(text)
  if (!linted.ok) return refused(linted.code, id)
  return { linted: { id, findings: linted.findings.map(speak) }, text }
}

function refused(error: NonNullable<LintedLine['error']>, id: LintedLine['id']): Line {
  return { linted: { id, findings: [], error }, text: '' }
}

function parsed(words: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(words) as unknown }
  } catch {
    return { ok: false }
  }
}

function idIn(value: unknown): LintedLine['id'] {
  const id = clauseLine.pick({ id: true }).safeParse(value)
  return id.success ? id.data.id : null
}
