import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import { allowAgain, resetPin } from '@hinoyojin/server/people/manager-help.ts'
import { printedCode } from '@hinoyojin/server/people/code.ts'
import { joinCodeOf } from '@hinoyojin/server/people/units/join-code.ts'
import { decide, waiting } from '@hinoyojin/server/people/waiting.ts'
import { MOST_PEOPLE, shopOf } from '@hinoyojin/server/training/progress/shop.ts'
import { standings } from '@hinoyojin/server/training/progress/standing.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { manager } from '#app/locals/guards.ts'
import { shopWords } from '#app/words/management-shop.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from './qr.ts'
import { daysBetween, timeText } from './times.ts'
import { formText } from '../admin/form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = manager(event)
  event.depends('shop:waiting')
  const store = currentStore()
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const shop = await shopOf(store, who, event.url.searchParams.get('unit'))
  if (!shop.ok) error(404, { message: 'not-found' })
  const [code, waits] = await Promise.all([joinCodeOf(store, who, shop.unit.id), waiting(store, who, [shop.unit.id])])
  const now = today(timezone)
  const show = z
    .enum(['all', ...standings])
    .catch('all')
    .parse(event.url.searchParams.get('show'))
  return {
    words: pick(shopWords, locale, who.organisation.kind),
    organisation: who.organisation.name,
    unit: { id: shop.unit.id, name: shop.unit.names.join(' / '), top: shop.unit.parentId === null },
    units: shop.units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    show,
    most: shop.cut ? MOST_PEOPLE : null,
    join: code.ok ? qrOf(`${event.url.origin}/in/${code.code}`) : null,
    waiting: waits.map(({ id, mark, name, personName, number, hasPin, askedAt, candidates }) => ({
      id,
      mark,
      number,
      hasPin,
      name: name ?? personName ?? '',
      candidates,
      since: timeText(askedAt, locale, timezone)
    })),
    people: shop.people.map(({ personId, name, number, unitName, hasPin, lastStepAt, standing, courses }) => ({
      personId,
      name,
      number,
      unitName,
      hasPin,
      self: personId === who.personId,
      standing,
      lastStep: lastStepAt && dayText(lastStepAt, locale, timezone),
      courses: courses.map(({ titles, courseId, dueOn, late, done, total, minutesLeft, finishedAt }) => ({
        title: titleIn(titles, locale, courseId),
        late,
        done,
        total,
        minutesLeft,
        finished: finishedAt !== null,
        due: dueOn && dayText(dueOn, locale, timezone),
        daysLate: dueOn && late ? daysBetween(dueOn, now) : 0,
        dueToday: dueOn === now
      }))
    }))
  }
}

const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['approve', 'new', 'refuse']) }),
  z.object({ kind: z.literal('match'), personId: z.string() })
])

export const actions: Actions = {
  reset: async (event) => {
    const who = manager(event)
    const personId = formText(await event.request.formData(), 'person')
    const done = await resetPin(currentStore(), who, personId)
    if (!done.ok) return fail(403, { problem: done.code })
    const locale = managementLocale(event.locals.locale)
    const { slip, name, number } = done
    const until = dayText(slip.expiresAt, locale, who.organisation.timezone)
    return { slip: { name, number, code: printedCode(slip.code), qr: qrOf(event.url.origin + slip.path), until } }
  },
  again: async (event) => {
    const who = manager(event)
    const form = await event.request.formData()
    const done = await allowAgain(currentStore(), who, formText(form, 'person'))
    return done.ok ? { again: formText(form, 'name') } : fail(403, { problem: done.code })
  },
  decide: async (event) => {
    const who = manager(event)
    const form = await event.request.formData()
    const wished = decision.safeParse(Object.fromEntries(form))
    if (!wished.success) return fail(422, { problem: 'needs-match' as const })
    const done = await decide(currentStore(), who, formText(form, 'request'), wished.data)
    if (!done.ok) return fail(409, { problem: done.code })
    return { decided: wished.data.kind === 'refuse' ? null : formText(form, 'name') }
  }
}
