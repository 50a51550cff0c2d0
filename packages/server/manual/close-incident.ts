import type { EntryBody } from '@hinoyojin/core/schema/incident.ts'
import type { Store } from '../store/database.ts'
import * as rows from '../store/manual/incident-rows.ts'
import type { Working } from './incident-access.ts'
import { append, inLog, type Written } from './incident-log.ts'

/** Ends an incident with its review. What is written afterwards is marked as late. */
export async function closeIncident(
  store: Store,
  who: Working,
  incidentId: string,
  review: EntryBody<'closed'>,
  once: string,
  now: Date
): Promise<Written> {
  if (review.what.trim() === '') return { ok: false, code: 'nothing' }
  return inLog<Written>(store, who, incidentId, async (tx, closed) => {
    const written = await append(tx, who, incidentId, { kind: 'closed', body: review, once }, closed, now)
    if (!written.ok) return written
    await rows.markClosed(tx, incidentId, now)
    await tx.audit('incident.closed', incidentId)
    return written
  })
}

/** It goes on after all. A new line says so and why; that it was closed stays in the log. */
export async function reopenIncident(
  store: Store,
  who: Working,
  incidentId: string,
  why: string,
  once: string,
  now: Date
): Promise<Written> {
  if (why.trim() === '') return { ok: false, code: 'nothing' }
  return inLog<Written>(store, who, incidentId, async (tx, closed) => {
    if (!closed) {
      tx.unaudited('it is open')
      return { ok: true, seq: 0 }
    }
    const written = await append(tx, who, incidentId, { kind: 'reopened', body: { why }, once }, closed, now)
    if (!written.ok) return written
    await rows.markClosed(tx, incidentId, null)
    await tx.audit('incident.reopened', incidentId)
    return written
  })
}
