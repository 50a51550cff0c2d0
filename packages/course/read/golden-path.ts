import { scalar } from '@hinoyojin/core/schema/scenario.ts'
import { key, slug, verdict } from '@hinoyojin/core/schema/words.ts'
import { z } from 'zod'

/** What `course record` fills in and every later check compares: a changed path is a problem until someone agrees to it. */
export const recording = z.strictObject({
  /** Scene before each choice, and the last one. */
  scenes: z.array(key),
  /** What was offered before each choice. */
  enabled: z.array(z.array(key)),
  /** What each choice says about objectives. */
  evidence: z.array(z.record(key, verdict)),
  /** Delayed events that happened, by id. */
  events: z.array(z.string()),
  vars: z.record(key, scalar),
  /** Simulated minutes at the end. */
  t: z.int()
})
export type Recording = z.infer<typeof recording>

/** `paths/<name>.yaml`: one playthrough, kept to see what a change of the text changes. */
export const goldenPath = z.strictObject({
  scenario: slug,
  seed: z.int().min(0).max(0xffffffff).default(1),
  choices: z.array(key),
  end: key,
  ...recording.partial().shape
})
export type GoldenPath = z.infer<typeof goldenPath>
