import type { LintFinding } from '../../schema/guideline.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { becauseOf } from './because.ts'
import { scoresOf } from './score.ts'
import { unitOf } from './units.ts'
import { currentWeights } from './weights.ts'

/** Logits. Judged on clauses of voices that were left out of the learning: docs/decisions/0011. */
export const alike = -0.6
/** Where no rule comes near this, words that a rule knows are taken for something else: a fine in the news, a union in a name. */
const unlike = -2.5
/** A heading names a matter and decides nothing: 「労働組合との関係」. */
const shortest = 9

/** What a sentence reads like; English is left to the rules. Offsets are those of the normalised text. */
export type Likeness = { sounds: LintFinding[]; harmless: boolean }

export function likenessOf(sentence: Sentence): Likeness {
  const unit = unitOf(sentence)
  if (sentence.language === 'en' || unit.length < shortest) return { sounds: [], harmless: false }
  const scores = scoresOf(unit, currentWeights())
  const { offset, shown, text } = sentence
  return {
    sounds: [...scores].flatMap(([rule, score]) =>
      score > alike ? [{ rule, because: becauseOf(rule, text), start: offset, end: offset + shown, alike: true }] : []
    ),
    harmless: Math.max(...scores.values()) < unlike
  }
}
