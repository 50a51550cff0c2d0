import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import * as rows from '../store/manual/incident-rows.ts'
import { sha256 } from './chain.ts'
import { fileType } from './file-type.ts'
import { mayWork, unknown, type Unknown, type Working } from './incident-access.ts'
import { append, inLog } from './incident-log.ts'
import { storable, withoutHalves } from './storable.ts'

export const FILE_LIMITS = { bytes: 10_000_000, files: 60, together: 200_000_000 }

export type FileOutcome =
  | { ok: true; sha256: string; name: string }
  | Unknown
  | { ok: false; code: 'empty' | 'too-large' | 'too-many' | 'unknown-type' | 'closed' | 'nothing' | 'future' }

/** Keeps a file as evidence: its bytes as they came, and their hash in the log at once. What it is says its content, not its name. */
export async function addFile(
  store: Store,
  who: Working,
  incidentId: string,
  file: { name: string; bytes: Uint8Array; about: string; once: string },
  now: Date
): Promise<FileOutcome> {
  const { bytes } = file
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  if (bytes.length > FILE_LIMITS.bytes) return { ok: false, code: 'too-large' }
  const type = fileType(bytes)
  if (type === null) return { ok: false, code: 'unknown-type' }
  const name =
    withoutHalves(
      storable(file.name)
        .replace(/[\\/:*?"<>|\n\t]/g, '_')
        .slice(-120)
    ) || 'file'
  const kept = { id: newId(), name, type, sha256: sha256(bytes) }
  return inLog<FileOutcome>(store, who, incidentId, async (tx, closed) => {
    if (await rows.wasWritten(tx, incidentId, file.once)) {
      tx.unaudited('it was sent twice')
      return { ok: true, sha256: kept.sha256, name }
    }
    const held = await rows.filesHeld(tx, incidentId)
    if (held.count >= FILE_LIMITS.files || held.bytes + bytes.length > FILE_LIMITS.together)
      return { ok: false, code: 'too-many' }
    await rows.insertFile(tx, incidentId, { ...kept, bytes })
    const body = { ...kept, size: bytes.length, about: file.about }
    const written = await append(tx, who, incidentId, { kind: 'file', body, once: file.once }, closed, now)
    if (!written.ok) return written
    await tx.audit('incident.file-kept', incidentId, { sha256: kept.sha256 })
    return { ok: true, sha256: kept.sha256, name }
  })
}

/** A kept file, to be handed out as a download and never shown in a page. That it was taken out is told in the audit. */
export async function fileOf(
  store: Store,
  who: Working,
  incidentId: string,
  fileId: string
): Promise<{ ok: true; name: string; bytes: Uint8Array } | Unknown> {
  if (!isId(incidentId) || !isId(fileId)) return unknown
  return store.write<{ ok: true; name: string; bytes: Uint8Array } | Unknown>(
    who.organisationId,
    { personId: who.personId },
    async (tx) => {
      const file = (await mayWork(tx, who, incidentId)) ? await rows.readFile(tx, incidentId, fileId) : null
      if (!file) return unknown
      await tx.audit('incident.file-taken', incidentId, { sha256: file.sha256 })
      return { ok: true, name: file.name, bytes: file.bytes }
    }
  )
}
