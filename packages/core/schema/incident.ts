import { z } from 'zod'

export const entryKinds = [
  'started',
  'task-done',
  'task-undone',
  'note',
  'level',
  'member',
  'timer',
  'draft',
  'file',
  'closed',
  'reopened'
] as const
export type EntryKind = (typeof entryKinds)[number]

export const incidentLevel = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type IncidentLevel = z.infer<typeof incidentLevel>

/** What the review at the end says will change, by whom, by when. */
export const reviewAction = z.strictObject({ what: z.string(), who: z.string(), by: z.string() })

/** A day that deadlines count from. One that no calendar has, or of another age, would stand in the log for ever. */
export const incidentDay = z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01')

const text = z.string()
/** What each kind of entry holds. Facts only; never a judgement about a person. */
export const entryBodies = {
  started: z.object({ title: text, known: text, level: incidentLevel, drill: z.boolean(), unit: text.nullable() }),
  'task-done': z.object({ task: text, text }),
  'task-undone': z.object({ task: text, text }),
  note: z.object({ text }),
  level: z.object({ from: incidentLevel, to: incidentLevel, why: text }),
  member: z.object({ personId: text, name: text }),
  timer: z.object({ start: z.enum(['known', 'posted']), at: incidentDay, before: text.nullable() }),
  draft: z.object({ draft: text, name: text, text, missing: z.array(text), cautions: z.array(text) }),
  file: z.object({ id: text, name: text, type: text, size: z.number(), sha256: text, about: text }),
  closed: z.object({ what: text, worked: text, hard: text, actions: z.array(reviewAction) }),
  reopened: z.object({ why: text })
} satisfies Record<EntryKind, z.ZodType>

export type EntryBody<K extends EntryKind = EntryKind> = z.infer<(typeof entryBodies)[K]>

/** One line of the log of an incident. Times are ISO 8601 in UTC with milliseconds. `hash` covers everything else, `previous` included. */
export type LogLine = {
  incident: string
  seq: number
  at: string
  /** When it happened, if that was not when it was written down. */
  happened: string | null
  /** Written down more than ten minutes after it happened, or after the incident was closed. */
  late: boolean
  person: string | null
  name: string
  kind: EntryKind
  body: Record<string, unknown>
  previous: string
  hash: string
}

/** What stands before the first line. */
export const NOTHING_BEFORE = '0'.repeat(64)
