import { error, fail } from '@sveltejs/kit'
import { inGroups } from '@hinoyojin/server/certificates/codes.ts'
import { issuedHere, type IssuedRow } from '@hinoyojin/server/certificates/issued.ts'
import { revokeCertificate } from '@hinoyojin/server/certificates/revoke.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { certificatesWords } from '#app/words/management-certificates.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const page = await issuedHere(currentStore(), who, event.url.searchParams.get('after'))
  if (!page.ok) error(403, { message: 'administrator' })
  return {
    words: pick(certificatesWords, locale),
    next: page.next,
    rows: page.rows.map((row) => shown(row, titleIn(row.titles, locale, row.courseId)))
  }
}

const shown = (row: IssuedRow, title: string) => ({
  serial: row.serial,
  number: inGroups(row.serial),
  name: row.name,
  // Said only where it differs: most names are simply right.
  registered: row.registeredName !== null && row.registeredName !== row.name ? row.registeredName : null,
  own: row.ownSpelling ?? false,
  personId: row.personId,
  unit: row.unitName ?? '',
  title,
  version: row.courseVersion,
  completed: row.completedOn,
  state: row.revokedWhy ?? ('holds' as const)
})

export const actions: Actions = {
  revoke: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const done = await revokeCertificate(currentStore(), who, formText(form, 'serial'), form.get('makeWay') === 'yes')
    return done.ok ? { revoked: true } : fail(422, { revoked: false })
  }
}
