import { z } from 'zod'
import { clauseQuestion, guidelineAnswers, guidelinePart, spoken } from './guideline-clause.ts'
import { factId } from './words.ts'

/** A clause of an organisation's guideline: taken from the library and perhaps changed, or its own. */
export const guidelineClause = z.strictObject({
  /** The id in the library, or own-… ; the same through all versions. */
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  part: guidelinePart,
  title: spoken,
  text: spoken,
  reason: z.strictObject({ ja: z.string(), en: z.string().optional(), 'ja-easy': z.string().optional() }),
  facts: z.array(factId),
  asOf: z.string(),
  /** An own clause may do without. */
  question: clauseQuestion(spoken).nullable()
})
export type GuidelineClause = z.infer<typeof guidelineClause>

/** Counted up at every change of this clause: who saves on an older one is told. */
export const draftClause = guidelineClause.extend({ revision: z.number().int() })
export type DraftClause = z.infer<typeof draftClause>

export const guidelineTitle = spoken
export const guidelineDraft = z.strictObject({
  answers: guidelineAnswers,
  title: guidelineTitle,
  clauses: z.array(draftClause),
  /** Clauses taken out, to be brought back as they were. */
  removed: z.array(draftClause),
  /** What people agree to at the end. */
  pledge: spoken,
  pledgeRevision: z.number().int()
})
export type GuidelineDraft = z.infer<typeof guidelineDraft>

/** What is published and agreed to. Never changed afterwards. */
export const guidelineBody = z.strictObject({
  title: spoken,
  clauses: z.array(guidelineClause),
  pledge: spoken
})
export type GuidelineBody = z.infer<typeof guidelineBody>
