import type { AuditEntry } from '@hinoyojin/server/people/units/audit-log.ts'
import { fill } from '#app/words/fill.ts'
import type { auditWords } from '#app/words/management-audit.ts'

/** An entry as a sentence. What has no sentence yet is shown by its action, so that nothing is ever left out. */
export function sentenceOf(entry: AuditEntry, words: (typeof auditWords)['ja']): string {
  const slots: Record<string, string> = {}
  for (const [key, value] of Object.entries(entry.detail)) {
    slots[key] =
      value === null
        ? words.nothing
        : ['string', 'number', 'boolean'].includes(typeof value)
          ? `${value as string}`
          : ''
  }
  const { role, what: setting } = slots
  if (role !== undefined) slots['role'] = words.roles[role] ?? role
  if (setting !== undefined) slots['setting'] = words.settings[setting] ?? setting
  const values = {
    ...slots,
    action: entry.action,
    who: entry.actorName ?? words.system,
    what: entry.subjectName ?? words.unknown
  }
  return fill(words.actions[entry.action] ?? words.other, values).replace(/\{[A-Za-z]+\}/g, '–')
}
