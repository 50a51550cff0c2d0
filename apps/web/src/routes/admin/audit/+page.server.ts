import { error } from '@sveltejs/kit'
import { auditKinds, auditLog, type AuditKind } from '@hinoyojin/server/people/units/audit-log.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { administrator } from '#app/locals/guards.ts'
import { auditWords } from '#app/words/management-audit.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { sentenceOf } from './sentence.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const words = pick(auditWords, managementLocale(event.locals.locale), who.organisation.kind)
  const asked = event.url.searchParams
  const kinds = Object.keys(auditKinds) as AuditKind[] // keys of a constant
  const kind = kinds.find((each) => each === asked.get('kind')) ?? null
  const log = await auditLog(currentStore(), who, { kind, personId: asked.get('person'), before: asked.get('before') })
  if (!log.ok) error(403, { message: 'administrator' })
  const { actions: _, roles: __, settings: ___, ...shown } = words
  const older =
    log.next &&
    `?${new URLSearchParams([...[...asked].filter(([key]) => key !== 'before'), ['before', log.next]]).toString()}`
  return {
    words: shown,
    kind,
    kinds,
    person: asked.get('person'),
    older,
    entries: log.entries.map((entry) => ({
      id: entry.id,
      at: localTime(entry.at, who.organisation.timezone),
      text: sentenceOf(entry, words)
    }))
  }
}
