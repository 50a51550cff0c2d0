import { entryBodies, NOTHING_BEFORE, type EntryBody, type EntryKind } from '@hinoyojin/core/schema/incident.ts'
import { incidentState } from '@hinoyojin/core/manual/incident-state.ts'
import type { Store, Transactor } from '../store/database.ts'
import { isId } from '../store/id.ts'
import * as rows from '../store/manual/incident-rows.ts'
import { chained } from './chain.ts'
import { mayWork, unknown, type Unknown, type Working } from './incident-access.ts'
import { storable, withoutHalves } from './storable.ts'

/** What may still be written after an incident was closed; it is marked as late. */
const afterwards: readonly EntryKind[] = ['note', 'file', 'reopened', 'closed']
const LATE_AFTER_MS = 10 * 60_000
const MOST_TEXT = 6000

export type Entry<K extends EntryKind = EntryKind> = {
  kind: K
  body: EntryBody<K>
  /** When it happened, where that was not now. */
  happened?: Date | null
  /** Made by the form: the same press twice is one line. */
  once: string
}
export type Written = { ok: true; seq: number } | Unknown | { ok: false; code: 'closed' | 'nothing' | 'future' }

/** Adds a line to the log. Several people may do so at once: each waits for the other, and no line is lost. */
export async function writeEntry<K extends EntryKind>(
  store: Store,
  who: Working,
  incidentId: string,
  entry: Entry<K>,
  now: Date
): Promise<Written> {
  return inLog(store, who, incidentId, async (tx, closed) => {
    const written = await append(tx, who, incidentId, entry, closed, now)
    if (written.ok) tx.unaudited('the log of an incident is append-only itself')
    return written
  })
}

/** Marks a task as done or open again. Twice the same is once: two people press at the same moment. */
export async function markTask(
  store: Store,
  who: Working,
  incidentId: string,
  mark: { task: string; done: boolean; text: string; once: string },
  now: Date
): Promise<Written> {
  return inLog(store, who, incidentId, async (tx, closed) => {
    const state = incidentState(await rows.readLog(tx, incidentId))
    if ((state.tasks[mark.task]?.done ?? false) === mark.done) {
      tx.unaudited('nothing changed')
      return { ok: true, seq: state.last }
    }
    const kind = mark.done ? 'task-done' : 'task-undone'
    const body = { task: mark.task.slice(0, 80), text: withoutHalves(storable(mark.text).slice(0, 400)) }
    const written = await append(tx, who, incidentId, { kind, body, once: mark.once }, closed, now)
    if (written.ok) tx.unaudited('the log of an incident is append-only itself')
    return written
  })
}

/** Does something in the log of one incident, alone. */
export async function inLog<T>(
  store: Store,
  who: Working,
  incidentId: string,
  work: (tx: Transactor, closed: boolean) => Promise<T>
): Promise<T | Unknown> {
  if (!isId(incidentId)) return unknown
  return store.write<T | Unknown>(who.organisationId, { personId: who.personId }, async (tx) => {
    if (!(await mayWork(tx, who, incidentId))) return unknown
    const locked = await rows.lockIncident(tx, incidentId)
    return locked ? work(tx, locked.closed) : unknown
  })
}

export async function append<K extends EntryKind>(
  tx: Transactor,
  who: Working,
  incidentId: string,
  entry: Entry<K>,
  closed: boolean,
  now: Date
): Promise<{ ok: true; seq: number } | { ok: false; code: 'closed' | 'nothing' | 'future' }> {
  if (closed && !afterwards.includes(entry.kind)) return { ok: false, code: 'closed' }
  const body = cleaned(entryBodies[entry.kind].parse(entry.body))
  if ('text' in body && entry.kind === 'note' && body['text'] === '') return { ok: false, code: 'nothing' }
  const happened = entry.happened ?? null
  if (happened && happened.getTime() > now.getTime() + 60_000) return { ok: false, code: 'future' }
  const last = (await rows.lastLine(tx, incidentId)) ?? { seq: 0, hash: NOTHING_BEFORE }
  if (await rows.wasWritten(tx, incidentId, entry.once)) return { ok: true, seq: last.seq }
  const line = chained({
    incident: incidentId,
    seq: last.seq + 1,
    at: now.toISOString(),
    happened: happened?.toISOString() ?? null,
    late: closed || (happened !== null && now.getTime() - happened.getTime() > LATE_AFTER_MS),
    person: who.personId,
    name: who.name,
    kind: entry.kind,
    body,
    previous: last.hash
  })
  await rows.insertLine(tx, line, entry.once)
  return { ok: true, seq: line.seq }
}

function cleaned(body: Record<string, unknown>): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutHalves(storable(value).slice(0, MOST_TEXT))
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value === 'object' && value !== null) return cleaned(value as Record<string, unknown>)
    return value
  }
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, clean(value)]))
}
