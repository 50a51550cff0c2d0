import { isId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { auditOf, type AuditEntry } from '../../store/management/audit.ts'
import { asAdministrator, type Asker, type NotAllowed } from './scope.ts'

export type { AuditEntry } from '../../store/management/audit.ts'

/** What can be asked for; each stands for the beginnings of actions. */
export const auditKinds = {
  people: ['person.', 'import.', 'entry.', 'unit.people-moved'],
  units: ['unit.'],
  training: ['assignment.', 'evidence.', 'certificate.'],
  access: ['role.', 'pin.', 'way-in.', 'activation.', 'sign-in', 'session.', 'passkey.', 'entry.'],
  settings: ['settings.', 'organisation.', 'operator.', 'announcement.', 'mail.']
} as const
export type AuditKind = keyof typeof auditKinds

const PAGE = 50

/** What was changed, by whom and when, newest first. `next`: id to go on from. */
export async function auditLog(
  store: Store,
  who: Asker,
  filter: { kind: AuditKind | null; personId: string | null; before: string | null }
): Promise<{ ok: true; entries: AuditEntry[]; next: string | null } | NotAllowed> {
  const id = (text: string | null) => (text !== null && isId(text) ? text : null)
  return asAdministrator(store, who, async (reader) => {
    const actions = filter.kind === null ? null : auditKinds[filter.kind]
    const asked = { limit: PAGE + 1, before: id(filter.before), actions, person: id(filter.personId) }
    const found = await auditOf(reader, asked)
    const entries = found.slice(0, PAGE)
    return { ok: true as const, entries, next: found.length > PAGE ? (entries.at(-1)?.id ?? null) : null }
  })
}
