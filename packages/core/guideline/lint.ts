import { longestClause, type LintFinding } from '../schema/guideline.ts'
import { normalise } from './normalise/normalise.ts'
import { find } from './rules/find.ts'
import { findEnglish } from './rules/find-english.ts'
import type { Hit, Rule } from './rules/rule.ts'
import { rules } from './rules/rules.ts'
import { sentences } from './sentence/sentences.ts'

export type Linted = { ok: true; findings: LintFinding[] } | { ok: false; code: 'text_too_long' }

/**
 * What would not hold in law in a clause of a guideline or pledge, in the order of the text. Not legal advice: it knows
 * wordings, not the case. Japanese and English, and both mixed.
 */
export function lint(text: string): Linted {
  if (text.length > longestClause) return { ok: false, code: 'text_too_long' }
  const normal = normalise(text)
  const read = sentences(normal)
  const findings = rules.flatMap((rule) =>
    merged(read.flatMap((sentence) => hitsIn(rule, sentence, normal.text))).map(
      ({ because, start, end }): LintFinding => ({
        rule: rule.rule,
        because,
        start: normal.starts[start] ?? 0,
        end: normal.ends[end - 1] ?? text.length
      })
    )
  )
  return { ok: true, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) }
}

function hitsIn({ patterns, english }: Rule, sentence: ReturnType<typeof sentences>[number], text: string): Hit[] {
  return sentence.language === 'en'
    ? english.flatMap((pattern) => findEnglish(pattern, sentence))
    : patterns.flatMap((pattern) => find(pattern, sentence, text))
}

/** Several patterns may see the same words: one finding, named by the pattern that begins first. */
function merged(hits: Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last !== undefined && hit.start <= last.end + 1) last.end = Math.max(last.end, hit.end)
    else kept.push({ ...hit })
  }
  return kept
}
