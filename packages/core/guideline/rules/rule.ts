import type { LintReason, LintRule } from '../../schema/guideline.ts'
import type { Concern } from '../sentence/govern.ts'

/** What stands around a find, for the questions one pattern cannot answer. */
export type Around = {
  /** The statement that holds the find. */
  statement: string
  /** The sentence, what rules its list, and the proviso after it. */
  sentence: string
  /** The whole normalised clause. */
  text: string
}

/** One way in which a clause goes wrong. All regular expressions read normalised text and look at a bounded stretch. */
export type Pattern = {
  because: LintReason
  concern: Concern
  /** What it is about; global. The words after it decide whether it is forbidden or demanded. */
  about: RegExp
  /** Words before `about` that belong to it: the find is shown from there. Ends in $. */
  since?: RegExp
  /** Must stand between `about` and the end of its statement. */
  says?: RegExp
  /** True: the ban must be on the thing itself, with no other object between (「SNSの利用に関し、家族を…しない」). */
  direct?: true
  /** Must stand in the statement. */
  near?: RegExp
  /** Must not stand in the statement. */
  unless?: RegExp
  /** True where the surroundings make it lawful. */
  spared?: (around: Around) => boolean
}

/** English is read clause by clause: the deciding words stand before the verb. */
export type EnglishPattern = { because: LintReason; concern: Concern; about: RegExp; unless?: RegExp }

export type Rule = { rule: LintRule; patterns: readonly Pattern[]; english: readonly EnglishPattern[] }

/** Offsets in the normalised text. */
export type Hit = { because: LintReason; start: number; end: number }
