import { z } from 'zod'
import { audience } from './scenario.ts'
import { factId, key, localeId, objective, region, slug, words } from './words.ts'

/** Front matter of `module.md`; the body of that file is the lesson. */
export const moduleFront = z.strictObject({
  format: z.literal('module/1'),
  id: slug,
  version: z.int().min(1),
  title: words,
  minutes: z.number().min(1).max(60),
  objectives: z.record(key, objective),
  facts: z.array(factId).default([])
})
export type ModuleFront = z.infer<typeof moduleFront>

/** `media/<name>.yaml`: what stands beside a picture. */
export const mediaNote = z.strictObject({
  alt: words,
  licence: z.string().min(1),
  by: z.string().min(1),
  exif: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  clues: z.record(key, z.strictObject({ region, label: words.optional() })).optional(),
  harmless: z.record(key, z.strictObject({ region, label: words.optional() })).optional()
})
export type MediaNote = z.infer<typeof mediaNote>

/** `locales/<lang>.yaml`: text id -> translation; `of` is the hash of the source it translates. */
export const localeFile = z.record(
  z.string(),
  z.strictObject({
    t: words,
    of: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .optional()
  })
)
export type LocaleFile = z.infer<typeof localeFile>

/** `content/facts/F-096.yaml`: a fact in our own words, with where it is from and when it was looked at. */
export const factSource = z.strictObject({
  id: factId,
  text: words,
  /** Who said it and when, as readers see it: title and year, no remarks. */
  source: words,
  /** For authors only: how sure it is, what is still to be looked up. */
  note: words.optional(),
  date: z.string(),
  checked: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  kind: z.enum(['law', 'statistic', 'case', 'practice', 'evidence']),
  url: z.string().optional(),
  locales: z.partialRecord(localeId, words).optional()
})
export type FactSource = z.infer<typeof factSource>

/** `content/courses/<id>.yaml`. */
export const courseSource = z.strictObject({
  format: z.literal('course/1'),
  id: slug,
  version: z.int().min(1),
  title: words,
  summary: words,
  audience: z.array(audience).min(1),
  /** Whom a role of the stories stands for in this course: a student asks at the university where a shop has its manager. */
  help: z.record(key, z.array(key).min(1)).optional(),
  locales: z.strictObject({ source: localeId, targets: z.array(localeId).default([]) }),
  modules: z.array(slug).min(1),
  /** all: every activity of every module has a finished attempt. There is no score to pass. */
  pass: z.literal('all').default('all')
})
export type CourseSource = z.infer<typeof courseSource>
