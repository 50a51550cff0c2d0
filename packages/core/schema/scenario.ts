import { z } from 'zod'
import { factId, key, learn, localeId, nextTime, objective, slug, verdict, words } from './words.ts'

/** Simulated time such as 30m, 11h or 3d. */
export const duration = z.string().regex(/^[1-9]\d{0,3}(m|h|d)$/, 'a duration such as 30m, 11h or 3d')

export const scalar = z.union([z.string(), z.boolean(), z.int()])
export type Scalar = z.infer<typeof scalar>

/** All given variables equal the given values. */
export const assignment = z.record(key, scalar)

/** Every variable is bounded, so that all reachable states can be enumerated. */
export const variable = z.union([
  z.strictObject({ enum: z.array(z.string()).min(2), init: z.string() }),
  z.strictObject({ bool: z.literal(true), init: z.boolean() }),
  z.strictObject({ int: z.tuple([z.int(), z.int()]), init: z.int() })
])
export type Variable = z.infer<typeof variable>

export const castMember = z.strictObject({
  name: words,
  role: words.optional(),
  handle: z.string().optional(),
  /** A portrait in content/faces. */
  face: slug.optional()
})
export type CastMember = z.infer<typeof castMember>

/** The surfaces a block can appear on; exactly one of them is the key of a block. */
export const surfaces = [
  'group', 'dm', 'feed', 'story', 'photo', 'notify', 'settings', 'search', 'mail', 'call', 'exposure', 'system'
] as const // prettier-ignore
export type Surface = (typeof surfaces)[number]

const surfaceKeys = Object.fromEntries(surfaces.map((name) => [name, z.string().min(1).optional()])) as Record<
  Surface,
  z.ZodOptional<z.ZodString>
>

export const block = z
  .strictObject({
    id: key,
    ...surfaceKeys,
    from: key.optional(),
    text: words.optional(),
    /** Gentler wording of the same meaning, for learners who chose the mild intensity. */
    mild: words.optional(),
    /** What a picture shows, for those who do not see it. */
    alt: words.optional(),
    /** A picture attached to a message or a post (name in media/). */
    picture: key.optional(),
    meta: z.strictObject({ gps: z.boolean().optional(), clues: z.array(key).optional() }).optional(),
    via: z.array(key).optional()
  })
  .refine((value) => surfaces.filter((name) => value[name] !== undefined).length === 1, {
    error: `exactly one surface per block: ${surfaces.join(', ')}`
  })
export type Block = z.infer<typeof block>

/** A gesture on a surface: the family comes first (post, photo.edit, settings.save ...). */
export const gestureFamilies = [
  'feed', 'post', 'compose', 'audience', 'settings', 'story', 'dm', 'group', 'reply', 'notify', 'open', 'camera', 'photo',
  'search', 'mail', 'call', 'write', 'phone', 'account', 'screenshot', 'report', 'back', 'wait'
] as const // prettier-ignore
export const gesture = z
  .string()
  .regex(
    new RegExp(`^(${gestureFamilies.join('|')})(\\.[a-z]+)?$`),
    `a gesture: ${gestureFamilies.join(', ')}, or family.detail`
  )

export const choice = z.strictObject({
  id: key,
  ui: gesture,
  text: words,
  /** Past tense, for the timeline of the debrief. Key half only. */
  did: words.optional(),
  /** What this changed, for the debrief. Key half only. */
  why: words.optional(),
  when: assignment.optional(),
  set: assignment.optional(),
  evidence: z.record(key, verdict).optional(),
  goto: key
})
export type Choice = z.infer<typeof choice>

export const effect = z.union([
  z.strictObject({ cascade: key }),
  z.strictObject({ notify: words, from: key.optional() })
])
export type Effect = z.infer<typeof effect>

export const delayedEvent = z.strictObject({
  in: duration,
  when: assignment.optional(),
  set: assignment.optional(),
  do: z.array(effect).optional()
})
export type DelayedEvent = z.infer<typeof delayedEvent>

export const scene = z.strictObject({
  wait: duration.optional(),
  at: words.optional(),
  show: z.array(block).max(12).default([]),
  choices: z.array(choice).max(8).default([]),
  after: z.array(delayedEvent).max(8).default([]),
  end: key.optional(),
  /** Headline of an ending, shown above the debrief. */
  title: words.optional()
})
export type Scene = z.infer<typeof scene>

export const basis = z.enum(['measured', 'literature', 'assumption'])

export const exposureClue = z.strictObject({
  from: key,
  needs: assignment.optional(),
  reveals: z.array(key).min(1),
  strength: z.int().min(1).max(5)
})
export const exposure = z.strictObject({ attributes: z.record(key, words), clues: z.record(key, exposureClue) })

export const cascade = z.looseObject({ profile: z.string(), roots: z.int().min(1).max(1000), basis })

export const counterfactual = z.strictObject({
  at: key,
  took: key,
  instead: key,
  then: z.array(key).default([]),
  say: words
})
export type Counterfactual = z.infer<typeof counterfactual>

export const scenarioDebrief = z.strictObject({
  deciding: z.array(key).min(1),
  counterfactuals: z.array(counterfactual).default([]),
  rehearse: key.optional(),
  help: z.array(key).default([]),
  learn: z.array(learn).default([]),
  next: nextTime.optional()
})

export const audience = z.enum(['employee', 'part-timer', 'student', 'pr-team'])

/** A scenario as its author writes it (`*.scn.yaml`). */
export const scenarioSource = z.strictObject({
  format: z.literal('scn/1'),
  id: slug,
  version: z.int().min(1),
  title: words,
  audience: z.array(audience).min(1),
  minutes: z.number().min(1).max(60),
  /** Wall clock on the simulated phone at t = 0, HH:MM. */
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock such as 18:40')
    .default('12:00'),
  locales: z
    .strictObject({ source: localeId, targets: z.array(localeId).default([]) })
    .default({ source: 'ja', targets: [] }),
  sources: z.array(factId).default([]),
  objectives: z.record(key, objective),
  cast: z.record(key, castMember),
  vars: z.record(key, variable).default({}),
  start: key,
  scenes: z.record(key, scene),
  exposure: exposure.optional(),
  cascades: z.record(key, cascade).optional(),
  debrief: scenarioDebrief.optional()
})
export type ScenarioSource = z.infer<typeof scenarioSource>
