import { error, fail } from '@sveltejs/kit'
import { printedCode } from '@hinoyojin/server/people/code.ts'
import { MOST_SLIPS, slipsFor, waitingForSlips } from '@hinoyojin/server/people/units/slips.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { manager } from '#app/locals/guards.ts'
import { shopWords } from '#app/words/management-shop.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from '../qr.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = manager(event)
  const units = await unitsOf(currentStore(), who)
  const unit = units.find(({ id }) => id === event.url.searchParams.get('unit')) ?? units[0]
  const count = unit ? await waitingForSlips(currentStore(), who, unit.id) : null
  if (!unit || count === null) error(404, { message: 'not-found' })
  return {
    words: pick(shopWords, managementLocale(event.locals.locale), who.organisation.kind),
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    unit: { id: unit.id, name: unit.name },
    count: Math.min(count, MOST_SLIPS),
    host: event.url.host
  }
}

export const actions: Actions = {
  make: async (event) => {
    const who = manager(event)
    const form = await event.request.formData()
    const made = await slipsFor(
      currentStore(),
      who,
      event.url.searchParams.get('unit') ?? '',
      form.get('all') === 'yes'
    )
    if (!made.ok) return fail(404, {})
    const locale = managementLocale(event.locals.locale)
    return {
      slips: made.slips.map(({ name, number, code, path, expiresAt, personId }) => ({
        personId,
        name,
        number,
        code: printedCode(code),
        qr: qrOf(event.url.origin + path),
        until: dayText(expiresAt, locale, who.organisation.timezone)
      }))
    }
  }
}
