import type { Verdict } from '@hinoyojin/core/schema/words.ts'

/**
 * Where a person stands on an objective: over the newest attempt at every activity that evidences it.
 * All met: met. All missed: missed. Anything between: partial. Nothing yet: open. Repeating an activity replaces its verdict.
 */
export function standing(verdicts: readonly Verdict[]): Verdict | 'open' {
  const [first] = verdicts
  if (first === undefined) return 'open'
  return verdicts.every((verdict) => verdict === first) ? first : 'partial'
}
