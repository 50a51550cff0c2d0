import { z } from 'zod'
import { factId, localeId, words, type LocaleId } from './words.ts'

/** Who opens the first hour: the person whose post it is, somebody who saw it, the manager who was told. */
export const helpIds = ['mine', 'saw', 'told'] as const
export const helpId = z.enum(helpIds)
export type HelpId = z.infer<typeof helpId>

/** The order of the first hour, the same for everybody. */
export const helpStepIds = ['stop', 'keep', 'tell', 'lean'] as const

const facts = z.array(factId).default([])

/** `law`: the sentences carry the date of the text and "not legal advice". */
const notes = { points: z.array(words).min(1), law: z.boolean().default(false), facts }

const step = z.strictObject({
  id: z.enum(helpStepIds),
  title: words,
  text: words,
  do: z.array(words).min(1),
  /** What to leave alone, each with its reason: a ban without one is not believed in that hour. */
  not: z.array(z.strictObject({ text: words, why: words, facts })).default([]),
  /** Sentences to say or send. `japanese` is what the other person reads, where that is not the language of the page. */
  say: z.array(z.strictObject({ to: words, text: words, japanese: words.optional() })).default([]),
  more: z.array(z.strictObject({ title: words, ...notes })).default([])
})
export type HelpStep = z.infer<typeof step>

/** `content/help/<id>.<locale>.yaml`: the first hour of one person in one language. Each language is its own text. */
export const helpPath = z
  .strictObject({
    format: z.literal('help-path/1'),
    id: helpId,
    locale: localeId,
    /** The day on which the sentences about law were last compared with the fact sheet. */
    checked: z.iso.date(),
    title: words,
    lead: words,
    safe: z.strictObject({ title: words, points: z.array(words).min(1) }),
    steps: z.array(step),
    after: z.strictObject({ title: words, ...notes })
  })
  .refine(({ steps }) => steps.map(({ id }) => id).join() === helpStepIds.join(), {
    path: ['steps'],
    message: `the steps ${helpStepIds.join(', ')}, in this order`
  })
export type HelpPath = z.infer<typeof helpPath>

/** Words in our languages; those that are missing fall back to Japanese, so that an operator may write one language only. */
const texts = z.strictObject({ ja: words, en: words.optional(), 'ja-easy': words.optional() })

const desk = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens'),
  name: texts,
  what: texts,
  tel: z
    .string()
    .regex(/^[#+]?[0-9][0-9-]{1,20}$/, 'a telephone number such as 0120-000-000')
    .optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  hours: texts.optional(),
  /** Language tag -> its own name for itself, so that people find theirs. */
  languages: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/), words).optional(),
  for: z.array(helpId).default([...helpIds]),
  facts,
  /** Where number and hours were read, from which day that text is, and when we looked. */
  source: words,
  dated: z.string().optional(),
  checked: z.iso.date()
})
export type DeskSource = z.infer<typeof desk>

/** Who looks for help in a bad hour does not read further. */
const MOST_LISTED = 60

/** `content/help/desks.yaml`; and `help/desks.yaml` of the data folder, where the operator adds, replaces (same id) or hides. */
export const helpDesks = z.strictObject({
  format: z.literal('help-desks/1'),
  hide: z.array(z.string()).max(MOST_LISTED).default([]),
  desks: z.array(desk).max(MOST_LISTED).default([])
})
export type HelpDesks = z.infer<typeof helpDesks>

/** `content/help/sources.yaml`: where each cited fact is from. */
export const helpSources = z.strictObject({
  format: z.literal('help-sources/1'),
  sources: z.record(factId, z.strictObject({ text: texts, date: z.string(), checked: z.iso.date() }))
})
export type HelpSources = z.infer<typeof helpSources>

/** A desk in one language. */
export type Desk = Omit<DeskSource, 'name' | 'what' | 'hours' | 'for'> & {
  name: string
  what: string
  hours: string | undefined
}

/** What one page of the first hour shows. */
export type Help = {
  path: HelpPath
  desks: Desk[]
  sources: { id: string; text: string; date: string; checked: string }[]
}

/** The words for a reader of this language. */
export const inLocale = (value: z.infer<typeof texts>, locale: LocaleId): string => value[locale] ?? value.ja
