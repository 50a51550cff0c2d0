import type { Evidence } from '../schema/record.ts'
import type { Verdict } from '../schema/words.ts'

export type Given = { objective: string; verdict: Verdict; seq: number }

/**
 * Acts of one story, which can make good what came before: met when the objective was met at least once and never missed;
 * missed when it was only ever missed; everything between is partial (missed and later met, or partly done).
 */
export function overStory(verdicts: readonly Verdict[]): Verdict {
  if (!verdicts.includes('missed')) return verdicts.includes('met') ? 'met' : 'partial'
  return verdicts.every((verdict) => verdict === 'missed') ? 'missed' : 'partial'
}

/** Independent questions: all met is met, all missed is missed, anything else is partial. */
export function overItems(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((verdict) => verdict === 'met')) return 'met'
  return verdicts.every((verdict) => verdict === 'missed') ? 'missed' : 'partial'
}

/** One line of evidence for each objective that was touched, citing every answer that touched it; sorted by objective. */
export function perObjective(given: readonly Given[], combine: (verdicts: readonly Verdict[]) => Verdict): Evidence[] {
  const objectives = [...new Set(given.map((each) => each.objective))].sort()
  return objectives.map((objective) => {
    const mine = given.filter((each) => each.objective === objective)
    return {
      objective,
      verdict: combine(mine.map((each) => each.verdict)),
      because: [...new Set(mine.map((each) => each.seq))].sort((a, b) => a - b)
    }
  })
}
