import { isAdministrator, type Asker } from '../people/units/scope.ts'
import type { Reader } from '../store/database.ts'
import { isId } from '../store/id.ts'
import { isMember } from '../store/manual/incident-rows.ts'

export type Working = Asker & { readonly name: string }
export type Unknown = { readonly ok: false; readonly code: 'unknown' }
/** The same for what is not there and for what is not theirs: nobody learns that an incident exists. */
export const unknown: Unknown = { ok: false, code: 'unknown' }

/** Those on the team, and administrators. */
export async function mayWork(reader: Reader, who: Asker, incidentId: string): Promise<boolean> {
  if (!isId(incidentId)) return false
  return isAdministrator(who) || isMember(reader, incidentId, who.personId)
}
