import { z } from 'zod'
import { factId, slug, words } from './words.ts'

/** A text in the languages of the reader. Japanese prevails; an organisation's own clause may have nothing else. */
export const spoken = z.strictObject({ ja: words, en: words.optional(), 'ja-easy': words.optional() })
export type Spoken = z.infer<typeof spoken>
const everySpoken = z.strictObject({ ja: words, en: words, 'ja-easy': words })

/** What the builder asks. One question, one key; the first answer of each is what most organisations would say. */
export const guidelineAnswers = z.strictObject({
  trade: z.enum(['food', 'retail', 'hotel', 'care', 'school', 'office', 'factory', 'other']),
  called: z.enum(['company', 'shop', 'facility', 'school', 'corporation']),
  official: z.enum(['yes', 'planned', 'no']),
  minors: z.enum(['yes', 'no']),
  foreign: z.enum(['yes', 'no']),
  contractors: z.enum(['yes', 'no']),
  group: z.enum(['yes', 'no']),
  listed: z.enum(['no', 'listed', 'parent']),
  union: z.enum(['no', 'yes', 'unknown']),
  workRules: z.enum(['yes', 'no']),
  /** How many of the clauses that fit: those every organisation needs, or all. Drafts from before this was asked have all. */
  set: z.enum(['short', 'full']).default('full'),
  /** Whom to ask, as people know them: 総務部 山田（内線 123）. */
  desk: z.string().trim().min(1).max(120),
  /** Where wrongs are reported under the Whistleblower Protection Act; empty: there is none yet. */
  reportDesk: z.string().trim().max(120).default('')
})
export type GuidelineAnswers = z.infer<typeof guidelineAnswers>
export type AnswerKey = keyof GuidelineAnswers
export type ClauseSet = GuidelineAnswers['set']

/** The answers a clause depends on: any of those named, for every key that is named. */
export const clauseCondition = z.partialRecord(
  z.enum(['trade', 'called', 'official', 'minors', 'foreign', 'contractors', 'group', 'listed', 'union', 'workRules', 'reportDesk']),
  z.array(z.string()).min(1)
) // prettier-ignore
export type ClauseCondition = z.infer<typeof clauseCondition>

/** people: for everybody's own accounts. official: for the accounts of the organisation, and whoever posts there. */
export const guidelineParts = ['people', 'official'] as const
export const guidelinePart = z.enum(guidelineParts)
export type GuidelinePart = z.infer<typeof guidelinePart>

export const clauseQuestion = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    ask: text,
    options: z
      .array(z.strictObject({ id: z.string().regex(/^[a-c]$/), fits: z.boolean(), text, why: text }))
      .min(2)
      .max(3)
      .refine((options) => options.filter(({ fits }) => fits).length === 1, 'exactly one option fits')
      .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, 'ids are given once')
  })

/** One clause of the library (content/guidelines/clauses/<id>.yaml). */
export const libraryClause = z.strictObject({
  format: z.literal('guideline-clause/1'),
  id: slug,
  /** Where it stands; the library is sorted by it. */
  order: z.number().int(),
  part: guidelinePart,
  when: clauseCondition.default({}),
  /** In the short set too. The condition decides there as everywhere. */
  short: z.boolean().default(false),
  title: everySpoken,
  text: everySpoken,
  /** Why it is there, and what the law has to do with it. For whoever writes the guideline, and for whoever asks. */
  reason: everySpoken,
  facts: z.array(factId),
  asOf: z.iso.date(),
  question: clauseQuestion(everySpoken)
})
export type LibraryClause = z.infer<typeof libraryClause>
