import { dueDates, type DueDate } from '@hinoyojin/core/manual/deadlines.ts'
import { incidentState, nextTask, type IncidentState } from '@hinoyojin/core/manual/incident-state.ts'
import type { Manual } from '@hinoyojin/core/manual/compose.ts'
import type { LogLine } from '@hinoyojin/core/schema/incident.ts'
import type { ManualLocale } from '@hinoyojin/core/schema/manual.ts'
import { asAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import * as rows from '../store/manual/incident-rows.ts'
import type { BothLanguages } from './composed.ts'
import { mayWork, unknown, type Unknown, type Working } from './incident-access.ts'
import { append, inLog, type Written } from './incident-log.ts'

export type { IncidentRow } from '../store/manual/incident-rows.ts'

export interface IncidentView extends rows.IncidentRow {
  readonly ok: true
  readonly manual: Manual
  readonly log: LogLine[]
  readonly state: IncidentState
  readonly team: { id: string; name: string; unitName: string }[]
  readonly due: DueDate[]
  /** Id of the one thing to do now. */
  readonly next: string | null
}

/** Those this person works on; administrators see all in `allIncidents`. */
export async function myIncidents(store: Store, who: Asker): Promise<rows.IncidentRow[]> {
  return store.read(who.organisationId, (reader) => rows.listIncidents(reader, who.personId))
}

export async function allIncidents(
  store: Store,
  who: Asker
): Promise<{ ok: true; incidents: rows.IncidentRow[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({
    ok: true as const,
    incidents: await rows.listIncidents(reader, null)
  }))
}

export async function incidentOf(
  store: Store,
  who: Asker,
  incidentId: string,
  locale: ManualLocale
): Promise<IncidentView | Unknown> {
  if (!isId(incidentId)) return unknown
  return store.read(who.organisationId, async (reader) => {
    const row = (await mayWork(reader, who, incidentId)) ? await rows.findIncident(reader, incidentId) : null
    if (!row) return unknown
    const { plan, ...incident } = row
    const manual = (plan as BothLanguages)[locale] // written by startIncident only
    const log = await rows.readLog(reader, incidentId)
    const state = incidentState(log)
    const starts = { known: state.timers.known ?? null, posted: state.timers.posted ?? null }
    return {
      ok: true as const,
      ...incident,
      manual,
      log,
      state,
      team: await rows.membersOf(reader, incidentId),
      due: dueDates(manual.deadlines, starts),
      next:
        nextTask(
          manual.steps.flatMap(({ tasks }) => tasks),
          state
        )?.id ?? null
    }
  })
}

/** The number of the newest line: asked every few seconds by an open page. */
export async function newestLine(
  store: Store,
  who: Asker,
  incidentId: string
): Promise<{ ok: true; seq: number } | Unknown> {
  if (!isId(incidentId)) return unknown
  return store.read(who.organisationId, async (reader) => {
    if (!(await mayWork(reader, who, incidentId))) return unknown
    const last = await rows.lastLine(reader, incidentId)
    return last ? { ok: true as const, seq: last.seq } : unknown
  })
}

/** People of the organisation to add to the team. Names and units only. */
export async function peopleToAdd(
  store: Store,
  who: Asker,
  incidentId: string,
  text: string
): Promise<{ id: string; name: string; unitName: string }[]> {
  const asked = text.trim().slice(0, 40)
  if (asked.length < 2 || !isId(incidentId)) return []
  return store.read(who.organisationId, async (reader) => {
    if (!(await mayWork(reader, who, incidentId))) return []
    const team = await rows.membersOf(reader, incidentId)
    return (await rows.findPeople(reader, asked, 20)).filter(({ id }) => !team.some((member) => member.id === id))
  })
}

export async function addMember(
  store: Store,
  who: Working,
  incidentId: string,
  personId: string,
  now: Date
): Promise<Written> {
  if (!isId(personId)) return unknown
  return inLog<Written>(store, who, incidentId, async (tx, closed) => {
    if (closed) return { ok: false, code: 'closed' }
    if (await rows.isMember(tx, incidentId, personId)) {
      tx.unaudited('already on the team')
      return { ok: true, seq: 0 }
    }
    const [added] = await rows.addMembers(tx, incidentId, [personId])
    if (!added) return unknown
    const name = (await rows.membersOf(tx, incidentId)).find(({ id }) => id === personId)?.name ?? ''
    await tx.audit('incident.member-added', personId, { incident: incidentId })
    return append(tx, who, incidentId, { kind: 'member', body: { personId, name }, once: newId() }, closed, now)
  })
}
