import { error } from '@sveltejs/kit'
import { allBriefings } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { whenText } from '@hinoyojin/server/outreach/when.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const found = await allBriefings(currentStore(), who)
  if (!found.ok) error(403, { message: 'operator' })
  const now = new Date()
  const briefings = found.briefings.map((row) => ({
    id: row.id,
    title: (row.texts[locale] ?? row.texts.ja).title,
    when: whenText(row.startsAt, row.endsAt, row.timezone, locale),
    place: row.place,
    seats: row.figures?.seats ?? row.seats,
    waiting: row.figures?.waiting ?? row.waiting,
    came: row.figures?.came ?? row.came,
    capacity: row.capacity,
    state: row.cancelledAt
      ? ('calledOff' as const)
      : row.endsAt <= now
        ? ('over' as const)
        : row.publishedAt
          ? ('published' as const)
          : ('draft' as const)
  }))
  return {
    words: pick(briefingDeskWords, locale),
    drafts: briefings.filter(({ state }) => state === 'draft'),
    ahead: briefings.filter(({ state }) => state === 'published'),
    past: briefings.filter(({ state }) => state === 'over' || state === 'calledOff').reverse()
  }
}
