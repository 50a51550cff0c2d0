import type { LintRule } from '../../schema/guideline.ts'
import { gramsOf } from './grams.ts'
import type { Weights } from './weights.ts'

/** How much a piece of normalised text reads like what each rule is about, in logits: 0 is one in two. */
export function scoresOf(unit: string, { rules, bias, places, values }: Weights): Map<LintRule, number> {
  const grams = gramsOf(unit)
  const sums = Float64Array.from(bias)
  const share = 1 / Math.sqrt(grams.length)
  for (const gram of grams) {
    const place = places.get(gram)
    if (place === undefined) continue
    for (let at = 0; at < sums.length; at++) sums[at]! += values[place * sums.length + at]! * share // as long as bias
  }
  return new Map(rules.map((rule, at) => [rule, sums[at] ?? 0]))
}
