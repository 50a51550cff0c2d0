import { error, fail } from '@sveltejs/kit'
import { printedCode } from '@hinoyojin/server/people/code.ts'
import { doorByCode } from '@hinoyojin/server/people/places.ts'
import { joinCodeOf, renewJoinCode } from '@hinoyojin/server/people/units/join-code.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { manager } from '#app/locals/guards.ts'
import { shopWords } from '#app/words/management-shop.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from '../qr.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = manager(event)
  const unitId = event.url.searchParams.get('unit') ?? (await unitsOf(currentStore(), who))[0]?.id ?? ''
  const join = await joinCodeOf(currentStore(), who, unitId)
  if (!join.ok) error(404, { message: 'not-found' })
  const atOnce = (await doorByCode(currentStore(), join.code))?.atOnce ?? false
  const { name, entryMode, kind } = who.organisation
  return {
    words: pick(shopWords, managementLocale(event.locals.locale), kind),
    // The poster itself speaks Japanese, easy Japanese and English at once: who stands before it, nobody knows.
    poster: { ja: pick(shopWords, 'ja', kind), en: pick(shopWords, 'en', kind) },
    entryMode: atOnce ? ('at-once' as const) : entryMode,
    isRoot: join.unitName === name,
    unitId,
    unitName: join.unitName,
    organisation: name,
    code: printedCode(join.code),
    host: event.url.host,
    now: `${event.url.host}/now?at=${join.code}`,
    // Whoever begins at once needs one page less.
    qr: qrOf(`${event.url.origin}/in/${join.code}${atOnce ? '/first' : ''}`)
  }
}

export const actions: Actions = {
  renew: async (event) => {
    const renewed = await renewJoinCode(currentStore(), manager(event), event.url.searchParams.get('unit') ?? '')
    return renewed.ok ? { renewed: true } : fail(404, { renewed: false })
  }
}
