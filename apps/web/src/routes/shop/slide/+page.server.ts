import { error } from '@sveltejs/kit'
import { printedCode } from '@hinoyojin/server/people/code.ts'
import { doorByCode } from '@hinoyojin/server/people/places.ts'
import { joinCodeOf } from '@hinoyojin/server/people/units/join-code.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { manager } from '#app/locals/guards.ts'
import { shopWords } from '#app/words/management-shop.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from '../qr.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = manager(event)
  const unitId = event.url.searchParams.get('unit') ?? (await unitsOf(currentStore(), who))[0]?.id ?? ''
  const join = await joinCodeOf(currentStore(), who, unitId)
  if (!join.ok) error(404, { message: 'not-found' })
  const atOnce = (await doorByCode(currentStore(), join.code))?.atOnce ?? false
  const { name, entryMode, kind } = who.organisation
  return {
    words: pick(shopWords, managementLocale(event.locals.locale), kind),
    // The slide speaks Japanese and English at once: who sits in the hall, nobody knows.
    slide: { ja: pick(shopWords, 'ja', kind), en: pick(shopWords, 'en', kind) },
    mode: atOnce ? ('at-once' as const) : entryMode,
    unitId,
    place: join.unitName === name ? name : `${name} ${join.unitName}`,
    code: printedCode(join.code),
    host: event.url.host,
    // Whoever begins at once needs one page less.
    qr: qrOf(`${event.url.origin}/in/${join.code}${atOnce ? '/first' : ''}`)
  }
}
