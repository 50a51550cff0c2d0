import { z } from 'zod'
import type { Evidence } from '@hinoyojin/core/schema/record.ts'
import type { Store } from '../database.ts'
import { call, rows } from '../sql.ts'

/** Whose browser asks: checked inside the statement, so the hot path reads nothing before it. */
export type SessionKey = { organisationId: string; tokenHash: Uint8Array }

const outcome = z.object({
  outcome: z.enum(['recorded', 'duplicate', 'signed-out', 'not-yours', 'finished', 'out-of-order']),
  seq: z.number().nullable()
})
export type StepOutcome = z.infer<typeof outcome>

export type StepRow = { attempt: string; seq: number; place: string; choice: string; phoneAt: Date | null; ms: number }

/** What the application knows of an answer before it is stored. */
export type Checked =
  /** It may be given here; `evidence` is that of the whole attempt when this answer finishes it, else null. */
  | { checked: true; evidence: Evidence[] | null }
  /** It is not the next one: stores nothing, and the outcome tells whether it is a repetition, too late or not theirs. */
  | { checked: false }

/** One answer: one statement, one round trip, one commit. */
export async function recordStepRow(
  store: Store,
  session: SessionKey,
  row: StepRow,
  known: Checked
): Promise<StepOutcome> {
  const evidence = known.checked && known.evidence ? JSON.stringify(known.evidence) : null
  const found = await call(
    store,
    (sql) => sql`
      select outcome, seq from record_step(
        ${session.organisationId}, ${Buffer.from(session.tokenHash)}, ${row.attempt}, ${row.seq}, ${row.place}, ${row.choice},
        ${row.phoneAt}, ${row.ms}, ${evidence}::text::jsonb, ${known.checked})`
  )
  const [answer] = rows(outcome, found)
  if (!answer) throw new Error('record_step gave no answer')
  return answer
}
