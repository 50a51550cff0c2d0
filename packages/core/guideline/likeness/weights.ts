import { z } from 'zod'
import type { LintRule } from '../../schema/guideline.ts'
import learnt from './weights.json' with { type: 'json' }

// One printable letter a weight, 80 being none: small to keep, and a change can be looked at.
const [least, none, most] = [40, 80, 120]

/** What learning leaves behind: `packages/core/guideline/likeness/weights.json`. */
export const weightsFile = z.object({
  /** Which rule each weight of a run is for. */
  rules: z.array(z.string()),
  /** What a step of a weight is worth, in logits. */
  step: z.number().positive(),
  /** In logits, by rule. */
  bias: z.array(z.number()),
  /** The runs of letters, one a line. */
  grams: z.string(),
  /** For each run as many letters as there are rules. */
  weights: z.string()
})
export type WeightsFile = z.infer<typeof weightsFile>

/** `values` holds, for the run at place n, the weights n * rules.length and on, in logits. */
export type Weights = {
  rules: readonly LintRule[]
  bias: readonly number[]
  places: ReadonlyMap<string, number>
  values: Float64Array
}

export const letterOf = (steps: number): string =>
  String.fromCharCode(none + Math.max(least - none, Math.min(most - none, Math.round(steps))))

/** Makes a file ready to be asked. */
export const weightsIn = ({ rules, step, bias, grams, weights }: WeightsFile): Weights => ({
  rules: rules as LintRule[], // written by scripts/likeness/learn.ts from the same list
  bias,
  places: new Map(grams.split('\n').map((gram, at) => [gram, at])),
  values: Float64Array.from(weights, (letter) => (letter.charCodeAt(0) - none) * step)
})

let kept: Weights | undefined
/** Read once, when the first clause is. */
export const currentWeights = (): Weights => (kept ??= weightsIn(learnt))
