import { z } from 'zod'

/** A locale of the content: Japanese is the source, `ja-easy` is やさしい日本語 (its own text; `lang` stays "ja"). */
export const localeIds = ['ja', 'en', 'ja-easy'] as const
export const localeId = z.enum(localeIds)
export type LocaleId = z.infer<typeof localeId>

/** Identity in records and references: never the path, so that files may move and learner records do not. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

/** A key an author makes up inside one file (scene, choice, block, variable, cast member). */
export const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'letters, digits, - and _, beginning with a letter')

/** Words a person reads. May carry ruby as {漢字|かんじ}. Bounded: a phone shows them. */
export const words = z.string().min(1).max(4000)

/** The id of a fact in content/facts, e.g. F-096. */
export const factId = z.string().regex(/^F-\d{3}$/, 'a fact id such as F-096')

/** How far a choice met an objective. No points, no total. */
export const verdict = z.enum(['met', 'partial', 'missed'])
export type Verdict = z.infer<typeof verdict>

/** `discrimination`: the benign control, letting harmless things pass (W080); `behaviour`: everything else. */
export const objectiveKind = z.enum(['behaviour', 'discrimination'])
export const objective = z.strictObject({ text: words, kind: objectiveKind.default('behaviour') })
export type Objective = z.infer<typeof objective>

/** Percent of the picture: [x, y, width, height]. */
export const region = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Region = z.infer<typeof region>

/** A sentence of law or evidence, with the facts it rests on. */
export const learn = z.strictObject({ text: words, facts: z.array(factId).default([]) })
export type Learn = z.infer<typeof learn>

/** What to do next time: one line to remember and one sentence. */
export const nextTime = z.strictObject({ title: words, text: words })
export type NextTime = z.infer<typeof nextTime>
