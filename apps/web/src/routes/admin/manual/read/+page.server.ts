import { error } from '@sveltejs/kit'
import { readManual } from '@hinoyojin/server/manual/manual.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(manualWords, locale, who.organisation.kind)
  const asked = event.url.searchParams.get('version')
  const version = asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null
  const read = await readManual(currentStore(), who, version, locale)
  if (!read.ok)
    error(read.code === 'unknown' ? 404 : 403, { message: read.code === 'unknown' ? 'not-found' : 'administrator' })
  const { timezone, name: organisation } = who.organisation
  const edition = read.version === null ? words.draft : fill(words.version, { n: read.version })
  return {
    words,
    manual: read.manual,
    organisation,
    edition: read.at ? `${edition} ${dayText(read.at, locale, timezone)}` : edition,
    law: fill(words.law, { day: dayText(read.manual.checked, locale, timezone) })
  }
}
