import { error } from '@sveltejs/kit'
import { noteBounces } from '@hinoyojin/server/outreach/universities/invite.ts'
import { interestsOf } from '@hinoyojin/server/outreach/universities/list.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorUniversityWords } from '#app/words/operator-universities.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from './filter.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(operatorUniversityWords, locale)
  const asked = event.url.searchParams
  const filter = filterOf(asked)
  await noteBounces(currentStore(), who)
  const found = await interestsOf(currentStore(), who, filter)
  if (!found.ok) error(403, { message: 'operator' })
  const day = (at: Date) => dayText(at, locale, who.organisation.timezone)
  const [wave = '', invited = ''] = (asked.get('sent') ?? '').split('-')
  return {
    words,
    filter,
    query: asked.toString(),
    states: found.states,
    sent: /^\d+$/.test(wave) && /^\d+$/.test(invited) ? fill(words.sent, { n: wave, invited }) : '',
    forgotten: asked.get('done') === 'forgotten',
    waves: found.waves.map(({ number, madeAt, invited: n, opened, setUp }) =>
      fill(words.waveRow, { n: number, date: day(madeAt), invited: n, opened, setUp })
    ),
    interests: found.interests.map(
      ({ id, university, office, contact, need, students, starting, state, wave: n, registeredAt, notes }) => ({
        ...{ id, university, office, contact, need, students, starting, state },
        wave: n,
        registered: day(registeredAt),
        noted: notes !== ''
      })
    )
  }
}
