import { z } from 'zod'
import { postIds, riskPriority, type PostId } from './manual.ts'
import { slug } from './words.ts'

const line = (most: number) => z.string().trim().max(most).default('')
const clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)]).default('')

/** Somebody to call. `number`: staff number of those who open incidents in the app; '' for outsiders. */
export const contact = z.strictObject({ name: line(80), phone: line(40), number: line(40) })
export type Contact = z.infer<typeof contact>
export const nobody: Contact = { name: '', phone: '', number: '' }

const pair = z.strictObject({ first: contact.default(nobody), deputy: contact.default(nobody) })
export type PostAnswer = z.infer<typeof pair>
const two = () => ({ first: { ...nobody }, deputy: { ...nobody } })

export const MOST_ROWS = 12

/** What the organisation answered about itself. Everything may be empty: what is missing is said as a gap, never refused. */
export const manualAnswers = z.strictObject({
  posts: z
    .record(z.enum(postIds), pair)
    .default(() => Object.fromEntries(postIds.map((id) => [id, two()])) as Record<PostId, PostAnswer>), // every id is there
  /** From when to when somebody else than the lead decides; and who. */
  night: z
    .strictObject({ from: clock, to: clock, first: contact, deputy: contact })
    .default(() => ({ from: '22:00', to: '09:00', ...two() })),
  hours: z.strictObject({ from: clock, to: clock, closed: line(200) }).default({ from: '', to: '', closed: '' }),
  contractors: z
    .array(z.strictObject({ what: line(80), name: line(80), phone: line(40) }))
    .max(MOST_ROWS)
    .default([]),
  accounts: z
    .array(z.strictObject({ name: line(120), keeper: line(80), deputy: line(80) }))
    .max(MOST_ROWS)
    .default([]),
  /** What makes a case of level 1, 2, 3. */
  levels: z.tuple([line(400), line(400), line(400)]).default(['', '', '']),
  places: z
    .strictObject({ report: line(200), meet: line(200), evidence: line(200) })
    .default({ report: '', meet: '', evidence: '' }),
  /** null: the list that comes with the product. */
  risks: z
    .array(z.strictObject({ id: slug, priority: riskPriority, name: line(120), first: line(400) }))
    .max(60)
    .nullable()
    .default(null),
  /** Drafts that were rewritten here, by id; the others are those that come with the product. */
  drafts: z.record(slug, z.string().max(6000)).default({})
})
export type ManualAnswers = z.infer<typeof manualAnswers>

/** Nothing answered yet. */
export const noAnswers = (): ManualAnswers => manualAnswers.parse({})
