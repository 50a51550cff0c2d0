import { z } from 'zod'

const personRow = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  unitId: z.string(),
  email: z.string().nullable(),
  status: z.enum(['active', 'left'])
})

/** What an import did to one person: enough to undo it. */
export const personChange = z.object({
  kind: z.enum(['add', 'change', 'return', 'leave']),
  before: personRow.nullable(),
  after: personRow
})
export type PersonChange = z.infer<typeof personChange>

/** `import_batch.changes`. */
export const batchChanges = z.object({
  people: z.array(personChange),
  /** Units that were made. */
  units: z.array(z.string()),
  /** Old first and last days of people who came back. */
  dates: z.array(z.object({ id: z.string(), joinedAt: z.string(), leftAt: z.string().nullable() }))
})
export type BatchChanges = z.infer<typeof batchChanges>
