import { z } from 'zod'

/** What a clause of a guideline or pledge must not do; one name, one rule of the lint. */
export const lintRules = [
  'penalty',
  'damages',
  'guarantor',
  'accounts',
  'whistle',
  'union',
  'criticism',
  'discipline',
  'speech'
] as const
export const lintRule = z.enum(lintRules)
export type LintRule = z.infer<typeof lintRule>

/** UTF-16 units. A clause is a paragraph, not a book; longer text is refused with a code, never cut silently. */
export const longestClause = 20_000

/** One line that `guideline lint` reads. The id comes back as it was given. */
export const clauseLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })
export type ClauseLine = z.infer<typeof clauseLine>

/** Which unlawful turn a rule saw: the key of the sentences that explain it. */
export const lintReasons = [
  'fixed-penalty',
  'wage-deduction',
  'wage-cut',
  'agreed-damages',
  'all-damages',
  'fault-or-not',
  'guarantor-without-cap',
  'guarantor-too-long',
  'family-liable',
  'account-names',
  'passwords',
  'friend-requests',
  'private-monitoring',
  'private-device',
  'reporting-ban',
  'reporting-permission',
  'total-secrecy',
  'reporter-search',
  'union-ban',
  'conditions-ban',
  'criticism-ban',
  'reputation-ban',
  'praise-only',
  'discipline-without-basis',
  'automatic-dismissal',
  'offer-withdrawal',
  'no-objection',
  'private-use-ban',
  'belief-ban',
  'after-leaving',
  'account-ban',
  'prior-approval'
] as const
export type LintReason = (typeof lintReasons)[number]

/**
 * What the lint saw. `start` and `end` are UTF-16 offsets of the offending words in the text as it was given.
 * `alike`: no wording that a rule knows, but the sentence reads like those that do not hold.
 */
export type LintFinding = { rule: LintRule; because: LintReason; start: number; end: number; alike?: boolean }

/** A finding with its sentences, as `guideline lint --json` prints it. */
export type SpokenLintFinding = { rule: LintRule; start: number; end: number; reason: string; instead: string }

/** Why a line was not looked at. */
export type LintRefusal = 'not_json' | 'not_a_clause' | 'text_too_long'

/** One line that `guideline lint --json` writes. `id` is null where the line had none. */
export type LintedLine = { id: string | number | null; findings: SpokenLintFinding[]; error?: LintRefusal }
