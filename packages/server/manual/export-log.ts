import type { LogLine } from '@hinoyojin/core/schema/incident.ts'
import { NOTHING_BEFORE } from '@hinoyojin/core/schema/incident.ts'
import type { Store } from '../store/database.ts'
import { isId } from '../store/id.ts'
import * as rows from '../store/manual/incident-rows.ts'
import { EXPORT_FORMAT } from './chain.ts'
import { mayWork, unknown, type Unknown, type Working } from './incident-access.ts'

/** Everything a stranger needs to read the log: its first line says what it is and how to check it. */
export type ExportHead = {
  format: typeof EXPORT_FORMAT
  incident: string
  organisation: string
  title: string
  drill: boolean
  unit: string
  started: string
  closed: string | null
  exported: string
  exportedBy: string
  lines: number
  last: string
  check: string
}
const CHECK =
  'Each line: sha256 of {incident,seq,at,happened,late,person,name,kind,body,previous} as JSON with sorted keys and no spaces, UTF-8, is its hash; previous is the hash of the line before, 64 zeros for the first. lines and last are the number of lines and the hash of the newest.'

/** The whole log, to be handed to a lawyer. That it was taken out is told in the audit. */
export async function exportLog(
  store: Store,
  who: Working & { readonly organisation: { readonly name: string } },
  incidentId: string,
  now: Date
): Promise<{ ok: true; head: ExportHead; log: LogLine[] } | Unknown> {
  if (!isId(incidentId)) return unknown
  return store.write<{ ok: true; head: ExportHead; log: LogLine[] } | Unknown>(
    who.organisationId,
    { personId: who.personId },
    async (tx) => {
      const incident = (await mayWork(tx, who, incidentId)) ? await rows.findIncident(tx, incidentId) : null
      if (!incident) return unknown
      const log = await rows.readLog(tx, incidentId)
      const last = log.at(-1)?.hash ?? NOTHING_BEFORE
      const head: ExportHead = {
        format: EXPORT_FORMAT,
        incident: incidentId,
        organisation: who.organisation.name,
        title: incident.title,
        drill: incident.drill,
        unit: incident.unitName,
        started: incident.startedAt.toISOString(),
        closed: incident.closedAt?.toISOString() ?? null,
        exported: now.toISOString(),
        exportedBy: who.name,
        lines: log.length,
        last,
        check: CHECK
      }
      await tx.audit('incident.exported', incidentId, { lines: log.length, last })
      return { ok: true, head, log }
    }
  )
}

export function asJsonLines({ head, log }: { head: ExportHead; log: readonly LogLine[] }): string {
  return [head, ...log].map((line) => `${JSON.stringify(line)}\n`).join('')
}
