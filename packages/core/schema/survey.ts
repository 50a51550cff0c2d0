import { z } from 'zod'
import { factId, key, localeId, slug, words } from './words.ts'

/** What both checks are about, in the order in which they are told. */
export const checkTopics = [
  'audience',
  'photos',
  'customers',
  'colleagues',
  'secrets',
  'official',
  'old-posts',
  'when'
] as const
export const checkTopic = z.enum(checkTopics)
export type CheckTopic = z.infer<typeof checkTopic>

export const checkKinds = ['knowledge', 'attitude', 'behaviour'] as const
export type CheckKind = (typeof checkKinds)[number]

/** Two forms with the same topics and kinds: whoever comes again meets other sentences about the same things. */
export const checkForms = ['a', 'b'] as const
export const checkForm = z.enum(checkForms)
export type CheckForm = z.infer<typeof checkForm>

/** What one would do with a post: let it be, take a moment (ask, mend, talk), or leave it. */
export const situationActs = ['as-is', 'moment', 'leave'] as const
export type SituationAct = (typeof situationActs)[number]

/** The two pairs of ratings: how likely, for me and for people like me. */
export const ratingPairs = ['seen', 'trouble'] as const
export const ratingWhose = ['me', 'others'] as const
export type RatingPair = (typeof ratingPairs)[number]

const optionIds = ['one', 'two', 'three'] as const
const optionId = z.enum(optionIds)
const both = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ a: shape, b: shape })

const situationKey = z.strictObject({ id: slug, topic: checkTopic, kind: z.enum(['risky', 'harmless']) })
const situationsOfForm = z
  .array(situationKey)
  .length(6)
  .refine((list) => list.filter(({ kind }) => kind === 'harmless').length === 3, { message: 'half of them harmless' })

/** `content/surveys/personal.key.yaml`: what judges. Never leaves the server before everything is answered. */
export const personalKey = z.strictObject({
  format: z.literal('personal-check-key/1'),
  /** Grows when a sentence changes its meaning: results of two versions are not compared. */
  version: z.int().min(1),
  topics: z.record(
    checkTopic,
    z.strictObject({
      /** Where this is learned, the nearest first. */
      modules: z.array(slug).min(1),
      knowledge: both(optionId),
      /** Which end of the scale is the careful one; the same in both forms. */
      careful: z.enum(['agree', 'disagree']),
      facts: z.strictObject({ a: z.array(factId).default([]), b: z.array(factId).default([]) }).optional()
    })
  ),
  situations: both(situationsOfForm).refine(({ a, b }) => sorted(a) === sorted(b), {
    message: 'both forms have the same topics of the same kinds'
  })
})
export type PersonalKey = z.infer<typeof personalKey>

const sorted = (list: z.infer<typeof situationKey>[]) =>
  list
    .map(({ topic, kind }) => `${topic} ${kind}`)
    .sort()
    .join()

const four = z.tuple([words, words, words, words])
const topicWords = z.strictObject({
  name: words,
  knowledge: both(
    z.strictObject({ ask: words, options: z.strictObject({ one: words, two: words, three: words }), why: words })
  ),
  attitude: both(words),
  behaviour: both(words)
})

/** `content/surveys/personal.<locale>.yaml`: the sentences, each language its own text. */
export const personalWords = z.strictObject({
  format: z.literal('personal-check/1'),
  locale: localeId,
  scales: z.strictObject({
    /** From agreeing to disagreeing. */
    attitude: four,
    /** From always to not yet. */
    behaviour: four,
    /** There was no occasion. */
    none: words,
    unknown: words,
    likely: z.tuple([words, words, words, words, words]),
    acts: z.record(z.enum(situationActs), words)
  }),
  asks: z.strictObject({ attitude: words, behaviour: words, situation: words }),
  ratings: z.record(z.enum(ratingPairs), z.record(z.enum(ratingWhose), words)),
  topics: z.record(checkTopic, topicWords),
  situations: z.record(slug, z.strictObject({ text: words, why: words }))
})
export type PersonalWords = z.infer<typeof personalWords>

/** The heads of the organisation check. */
export const organisationHeads = ['guideline', 'reach', 'noticing', 'manual', 'drills', 'records'] as const
export const organisationHead = z.enum(organisationHeads)
export type OrganisationHead = z.infer<typeof organisationHead>

export const organisationAnswers = ['yes', 'partly', 'no', 'unknown'] as const
export const organisationAnswer = z.enum(organisationAnswers)
export type OrganisationAnswer = z.infer<typeof organisationAnswer>

const spoken = z.strictObject({ ja: words, en: words })

const organisationQuestion = z.strictObject({
  id: key,
  head: organisationHead,
  /** 1 is done first where several things are missing. */
  order: z.int().min(1),
  ask: spoken,
  /** What counts as a yes. */
  yes: spoken,
  /** The question as a statement, for the report: where the answer was yes, and where it was partly, no or not known. */
  strong: spoken,
  missing: spoken,
  /** The first step, for whoever has not got it. */
  step: spoken,
  facts: z.array(factId).default([]),
  law: z.boolean().default(false)
})
export type OrganisationQuestion = z.infer<typeof organisationQuestion>

/** `content/surveys/organisation.yaml`. */
export const organisationSurvey = z
  .strictObject({
    format: z.literal('organisation-check/1'),
    version: z.int().min(1),
    /** The day on which the sentences that touch law were last compared with their sources. */
    checked: z.iso.date(),
    heads: z.record(organisationHead, spoken),
    questions: z.array(organisationQuestion).min(1)
  })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    path: ['questions'],
    message: 'every id once'
  })
  .refine(({ questions }) => new Set(questions.map(({ order }) => order)).size === questions.length, {
    path: ['questions'],
    message: 'every order once'
  })
export type OrganisationSurvey = z.infer<typeof organisationSurvey>
