import { lintRules, type LintRule } from '@hinoyojin/core/schema/guideline.ts'
import { normalise } from '@hinoyojin/core/guideline/normalise/normalise.ts'
import { sentences } from '@hinoyojin/core/guideline/sentence/sentences.ts'
import { gramsOf } from '@hinoyojin/core/guideline/likeness/grams.ts'
import { unitOf } from '@hinoyojin/core/guideline/likeness/units.ts'
import { letterOf, type WeightsFile } from '@hinoyojin/core/guideline/likeness/weights.ts'

/** A clause somebody judged. `rule: null`: it would hold. */
export type Judged = { text: string; rule: LintRule | null }

const rounds = 20
const pace = 0.3
/** An unlawful clause that is missed weighs as much as three false alarms: most clauses are about other rules. */
const missed = 3
const decay = 1e-5

type Unit = { grams: Int32Array; rule: LintRule | null; share: number }

/**
 * Learns to tell the nine rules by runs of letters: one logistic regression a rule, by stochastic gradient descent with
 * steps that shrink where much was learnt already (Duchi, Hazan and Singer 2011, "AdaGrad"). The order is always the same,
 * so the same clauses give the same weights.
 */
export function learn(clauses: readonly Judged[]): WeightsFile {
  const names = repeatedGrams(clauses)
  const numbers = new Map(names.map((gram, at) => [gram, at]))
  const units = clauses.flatMap((clause) =>
    textsOf(clause).map((text): Unit => {
      const grams = gramsOf(text)
      const known = grams.flatMap((gram) => numbers.get(gram) ?? [])
      return { grams: Int32Array.from(known), rule: clause.rule, share: 1 / Math.sqrt(grams.length) }
    })
  )
  return written(names, descend(units, names.length))
}

/** The whole clause, and of a lawful one each sentence too: nothing in it may sound an alarm. */
function textsOf({ text, rule }: Judged): string[] {
  const normal = normalise(text)
  const parts = sentences(normal).map(unitOf)
  return rule === null && parts.length > 1 ? [normal.text, ...parts] : [normal.text]
}

/** What stands in one clause only teaches that clause by heart. */
function repeatedGrams(clauses: readonly Judged[]): string[] {
  const counts = new Map<string, number>()
  for (const { text } of clauses)
    for (const gram of gramsOf(normalise(text).text)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return [...counts].flatMap(([gram, count]) => (count > 1 ? [gram] : [])).sort()
}

function descend(units: readonly Unit[], size: number) {
  const many = lintRules.length
  const weights = new Float64Array(size * many)
  const spent = new Float64Array(size * many).fill(1e-6)
  const bias = new Float64Array(many)
  const order = units.map((_, at) => at)
  let dice = 7
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      dice = (Math.imul(dice, 1103515245) + 12345) & 0x7fffffff
      const other = dice % (at + 1)
      ;[order[at], order[other]] = [order[other]!, order[at]!] // both inside
    }
    for (const at of order) {
      const { grams, rule, share } = units[at]! // order holds the places of units
      const pull = Float64Array.from(bias)
      for (const gram of grams) for (let r = 0; r < many; r++) pull[r]! += weights[gram * many + r]! * share
      for (let r = 0; r < many; r++) {
        const is = rule === lintRules[r]
        pull[r] = (1 / (1 + Math.exp(-pull[r]!)) - (is ? 1 : 0)) * (is ? missed : 1)
        bias[r]! -= pace * 0.02 * pull[r]!
      }
      for (const gram of grams)
        for (let r = 0; r < many; r++) {
          const place = gram * many + r
          const slope = pull[r]! * share + decay * weights[place]!
          spent[place]! += slope * slope
          weights[place]! -= (pace * slope) / Math.sqrt(spent[place]!)
        }
    }
  }
  return { weights, bias }
}

/** Rounded to what is kept; runs that turned out to say nothing are left out. */
function written(
  names: readonly string[],
  { weights, bias }: { weights: Float64Array; bias: Float64Array }
): WeightsFile {
  const many = lintRules.length
  const sizes = Float64Array.from(weights, Math.abs).sort()
  // A few runs weigh far more than all others; they are cut so that the steps stay fine.
  const step = sizes[Math.floor(sizes.length * 0.9995)]! / 40
  const kept = names.flatMap((gram, at) => {
    const letters = Array.from({ length: many }, (_, r) => letterOf(weights[at * many + r]! / step)).join('')
    return /^P+$/.test(letters) ? [] : [[gram, letters] as const]
  })
  return {
    rules: [...lintRules],
    step: Number(step.toPrecision(6)),
    bias: Array.from(bias, (each) => Number(each.toPrecision(6))),
    grams: kept.map(([gram]) => gram).join('\n'),
    weights: kept.map(([, letters]) => letters).join('')
  }
}
