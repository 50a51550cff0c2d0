import { longestClause, type LintFinding } from '../schema/guideline.ts'
import { likenessOf } from './likeness/likeness.ts'
import { normalise } from './normalise/normalise.ts'
import { find } from './rules/find.ts'
import { findEnglish } from './rules/find-english.ts'
import type { Hit, Rule } from './rules/rule.ts'
import { rules } from './rules/rules.ts'
import type { Sentence } from './sentence/sentence.ts'
import { sentences } from './sentence/sentences.ts'

export type Linted = { ok: true; findings: LintFinding[] } | { ok: false; code: 'text_too_long' }

/**
 * What would not hold in law in a clause of a guideline or pledge, in the order of the text. Not legal advice: it knows
 * wordings, not the case. Japanese and English, and both mixed. Two readers: rules that know turns of phrase and what
 * negates them, and a likeness learnt from clauses that people judged (decision 0011), for what no rule foresaw.
 */
export function lint(text: string): Linted {
  if (text.length > longestClause) return { ok: false, code: 'text_too_long' }
  const normal = normalise(text)
  const read = sentences(normal).map((sentence) => ({ sentence, likeness: likenessOf(sentence) }))
  const findings = rules.flatMap((rule) => {
    const known = merged(
      read.flatMap(({ sentence, likeness }) => (likeness.harmless ? [] : hitsIn(rule, sentence, normal.text)))
    ).map(({ because, start, end }): LintFinding => ({ rule: rule.rule, because, start, end }))
    // What a rule can name is told first; once it is mended, the rest is.
    return known.length > 0
      ? known
      : read.flatMap(({ likeness }) => likeness.sounds.filter((sound) => sound.rule === rule.rule))
  })
  const placed = findings.map((finding) => ({
    ...finding,
    start: normal.starts[finding.start] ?? 0,
    end: normal.ends[finding.end - 1] ?? text.length
  }))
  return { ok: true, findings: placed.sort((a, b) => a.start - b.start || a.end - b.end) }
}

function hitsIn({ patterns, english }: Rule, sentence: Sentence, text: string): Hit[] {
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
