import { z } from 'zod'
import { factId, key, slug, words } from './words.ts'

/** The manual is read by people who decide: management texts, in two languages. */
export const manualLocales = ['ja', 'en'] as const
export type ManualLocale = (typeof manualLocales)[number]

const texts = z.strictObject({ ja: words, en: words })
export type ManualTexts = z.infer<typeof texts>
const facts = z.array(factId).default([])
/** The day on which the sentences were last compared with the fact sheet. */
const checked = z.iso.date()

/** The order of triage, the same for every case: nothing is published before the first four have been looked at. */
export const triageIds = ['facts', 'safety', 'people', 'law', 'publication'] as const
export const triageId = z.enum(triageIds)
export type TriageId = z.infer<typeof triageId>

/** Who does what on the worst day. A post has a person and a deputy. */
export const postIds = ['lead', 'words', 'safety', 'care', 'law', 'privacy', 'accounts'] as const
export const postId = z.enum(postIds)
export type PostId = z.infer<typeof postId>

export const taskPhases = ['hour', 'day'] as const

/** One thing to do, with a way of doing it. `id` stands in logs for ever. */
const task = z.strictObject({
  id: slug,
  phase: z.enum(taskPhases),
  post: postId,
  text: texts,
  how: texts.optional(),
  /** The sentence states law: it carries its date and "not legal advice". */
  law: z.boolean().default(false),
  facts
})
export type ManualTask = z.infer<typeof task>

/** `content/manual/steps.yaml` */
export const manualSteps = z
  .strictObject({
    format: z.literal('manual-steps/1'),
    checked,
    posts: z.record(postId, z.strictObject({ name: texts, does: texts })),
    steps: z.array(z.strictObject({ id: triageId, name: texts, question: texts, tasks: z.array(task).min(1) })),
    /** What to leave alone, with its reason: stands on the card. */
    not: z.array(z.strictObject({ text: texts, why: texts, facts })).min(1)
  })
  .refine(({ steps }) => steps.map(({ id }) => id).join() === triageIds.join(), {
    path: ['steps'],
    message: `the steps ${triageIds.join(', ')}, in this order`
  })

export const riskPriority = z.enum(['high', 'middle', 'low'])
export type RiskPriority = z.infer<typeof riskPriority>

/** `content/manual/risks.yaml`: a list to begin with; each organisation makes it its own. */
export const manualRisks = z.strictObject({
  format: z.literal('manual-risks/1'),
  checked,
  risks: z.array(z.strictObject({ id: slug, priority: riskPriority, name: texts, first: texts, facts })).min(1)
})

/** From which day a deadline is counted: when the organisation knew, or when something was posted. */
export const deadlineStart = z.enum(['known', 'posted'])

/** `content/manual/deadlines.yaml`: rows with where they come from. Days or months after the start; `last` where it is a span. */
export const manualDeadlines = z.strictObject({
  format: z.literal('manual-deadlines/1'),
  checked,
  deadlines: z
    .array(
      z.strictObject({
        id: slug,
        from: deadlineStart,
        unit: z.enum(['day', 'month']),
        first: z.int().min(1),
        last: z.int().min(1).optional(),
        name: texts,
        text: texts,
        facts
      })
    )
    .min(1)
})
export type ManualDeadline = z.infer<typeof manualDeadlines>['deadlines'][number]

/** `content/manual/parts.yaml`: what is read when there is time. */
export const partIds = ['levels', 'deletion', 'care', 'review'] as const
export const manualParts = z.strictObject({
  format: z.literal('manual-parts/1'),
  checked,
  parts: z.array(
    z.strictObject({
      id: z.enum(partIds),
      title: texts,
      lead: texts,
      points: z.array(z.strictObject({ text: texts, law: z.boolean().default(false), facts })).min(1)
    })
  )
})

/** What the words of a statement may have to hold. What counts as holding it is decided by core/manual/draft-check. */
export const elementIds = [
  'what',
  'when',
  'effect',
  'unknown',
  'done',
  'for-what',
  'sorry',
  'cause',
  'prevent',
  'next',
  'contact'
] as const
export const elementId = z.enum(elementIds)
export type ElementId = z.infer<typeof elementId>

/** Sentences that a draft must not hold, each with its reason. */
export const cautionIds = [
  'identifies',
  'belittles',
  'admits-unknown',
  'certain-unknown',
  'attacks',
  'slot-left'
] as const
export const cautionId = z.enum(cautionIds)
export type CautionId = z.infer<typeof cautionId>

/** `content/manual/drafts.yaml` */
export const manualDrafts = z.strictObject({
  format: z.literal('manual-drafts/1'),
  checked,
  elements: z.record(elementId, z.strictObject({ name: texts, why: texts, facts })),
  cautions: z.record(cautionId, z.strictObject({ name: texts, why: texts, facts })),
  fields: z.record(key, texts),
  drafts: z
    .array(
      z.strictObject({
        id: slug,
        name: texts,
        when: texts,
        text: texts,
        needs: z.array(elementId).min(1),
        facts
      })
    )
    .min(1)
})
export type ManualDraft = z.infer<typeof manualDrafts>['drafts'][number]

/** `content/manual/sources.yaml`: where each cited fact is from. */
export const manualSources = z.strictObject({
  format: z.literal('manual-sources/1'),
  sources: z.record(factId, z.strictObject({ text: texts, date: z.string(), checked }))
})

/** All texts of the manual. */
export type ManualContent = {
  steps: z.infer<typeof manualSteps>
  risks: z.infer<typeof manualRisks>
  deadlines: z.infer<typeof manualDeadlines>
  parts: z.infer<typeof manualParts>
  drafts: z.infer<typeof manualDrafts>
  sources: z.infer<typeof manualSources>['sources']
}
