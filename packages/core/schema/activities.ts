import { z } from 'zod'
import { factId, key, learn, nextTime, region, slug, verdict, words } from './words.ts'

/** Something in a picture: a clue that gives something away, or a harmless look-alike. */
const thing = z.strictObject({ id: key, region, label: words, why: words, facts: z.array(factId).default([]) })

export const spotClue = thing.extend({ mend: words.optional() })
export type SpotClue = z.infer<typeof spotClue>

/** A picture to inspect before it is posted (`*.spot.yaml`). Misses and false alarms both count. */
export const spotSource = z.strictObject({
  format: z.literal('spot/1'),
  id: slug,
  version: z.int().min(1),
  title: words,
  minutes: z.number().min(0.5).max(20),
  picture: key,
  story: words,
  /** Objective evidenced by the clues found. */
  objective: key,
  /** Discrimination objective, evidenced by harmless things left alone. */
  calm: key,
  clues: z.array(spotClue).min(1).max(12),
  harmless: z.array(thing).min(1).max(12),
  learn: z.array(learn).default([]),
  next: nextTime.optional()
})
export type SpotSource = z.infer<typeof spotSource>

export const draftPost = z.strictObject({
  by: words,
  audience: words.optional(),
  text: words.optional(),
  picture: key.optional()
})

export const itemOption = z.strictObject({ id: key, text: words, verdict, why: words })

export const item = z.strictObject({
  id: key,
  /** harmless: right to post or do; risky: something has to stop or change first. */
  kind: z.enum(['harmless', 'risky']),
  objective: key,
  situation: words,
  post: draftPost.optional(),
  ask: words,
  options: z.array(itemOption).min(2).max(5),
  facts: z.array(factId).default([])
})
export type Item = z.infer<typeof item>

/** A pool of check items (`*.items.yaml`), of which `draw` are asked, drawn by seed, half of them harmless. */
export const itemsSource = z.strictObject({
  format: z.literal('items/1'),
  id: slug,
  version: z.int().min(1),
  title: words,
  minutes: z.number().min(0.5).max(20),
  draw: z.int().min(1).max(40),
  items: z.array(item).min(1).max(200)
})
export type ItemsSource = z.infer<typeof itemsSource>
