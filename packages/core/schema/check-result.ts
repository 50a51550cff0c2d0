import { z } from 'zod'
import { checkTopic } from './survey.ts'

/** Points and what they are out of. `of` is 0 where nothing was answered. Both are whole numbers. */
export const portion = z.object({ points: z.int().min(0), of: z.int().min(0) })
export type Portion = z.infer<typeof portion>

/** What remains of the answers: numbers, no sentence and no answer. Kept for the person alone. */
export const checkResult = z.object({
  version: z.int(),
  /** Fitting answers out of those given. */
  knowledge: portion,
  /** 0 … 3 for each sentence that was answered. */
  attitude: portion,
  /** 0 … 3 for each occasion there was. */
  behaviour: portion,
  /** Of the situations in which somebody could be hurt: how often one stopped. */
  noticed: portion,
  /** Of the harmless situations: how often one let them be. */
  letBe: portion,
  /** Per pair: others minus me, -4 … 4; null where one of the two was left out. */
  gap: z.object({ seen: z.int().min(-4).max(4).nullable(), trouble: z.int().min(-4).max(4).nullable() }),
  /** Knowledge counts three, so that it weighs as much as the other two. */
  topics: z.record(checkTopic, portion)
})
export type CheckResult = z.infer<typeof checkResult>
