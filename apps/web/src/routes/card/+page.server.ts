import { error } from '@sveltejs/kit'
import { cardOf, type Manual } from '@hinoyojin/server/manual/card.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { cardWords } from '#app/words/card.ts'
import { fill } from '#app/words/fill.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

/** Letters of one's own that leave room for large type on one sheet. */
const SPACIOUS = 420

const lengthOf = ({ posts, night, levels, places }: Manual['card']) =>
  [...posts, night].flatMap(({ first, deputy }) => [first.name, first.phone, deputy.name, deputy.phone]).join('')
    .length + [...levels, ...Object.values(places)].join('').length

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(cardWords, locale)
  const found = await cardOf(currentStore(), who, locale)
  if (!found.ok) error(403, { message: 'manager' })
  const { card, checked } = found.manual
  const { timezone, name: organisation } = who.organisation
  return {
    words,
    card,
    shared: who.shared,
    dense: lengthOf(card) > SPACIOUS,
    administers: who.roles.some(({ role }) => role === 'administrator'),
    law: fill(words.law, { day: dayText(checked, locale, timezone) }),
    night: fill(words.night, { from: card.night.from || '?', to: card.night.to || '?' }),
    edition:
      found.version === null
        ? fill(words.draft, { organisation })
        : fill(words.version, {
            organisation,
            n: found.version,
            date: found.at ? dayText(found.at, locale, timezone) : ''
          })
  }
}
