import { error, fail, redirect } from '@sveltejs/kit'
import { previewWave, sendWave } from '@hinoyojin/server/outreach/universities/invite.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorUniversityWords } from '#app/words/operator-universities.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from '../filter.ts'
import type { Actions, PageServerLoad } from './$types'

function segmentOf(asked: URLSearchParams) {
  const { need, starting, from, to } = filterOf(asked)
  return { need, starting, from, to }
}

/** Shows who it would be; sending is a second press, and goes to exactly those. */
export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const asked = event.url.searchParams
  const found = await previewWave(currentStore(), who, segmentOf(asked), Number(asked.get('most') ?? '20'))
  if (!found.ok) error(403, { message: 'operator' })
  return {
    words: pick(operatorUniversityWords, locale),
    query: asked.toString(),
    sso: found.interests.some(({ need }) => need === 'sign-on'),
    interests: found.interests.map(({ id, university, office, contact, email, need, students, registeredAt }) => ({
      ...{ id, university, office, contact, email, need, students },
      registered: dayText(registeredAt, locale, who.organisation.timezone)
    }))
  }
}

export const actions: Actions = {
  default: async (event) => {
    const who = await operator(event)
    const ids = (await event.request.formData()).getAll('id').filter((id): id is string => typeof id === 'string')
    const writing = { origin: mailOrigin(), now: new Date() }
    const outcome = await sendWave(currentStore(), who, segmentOf(event.url.searchParams), ids, writing)
    if (!outcome.ok) return fail(409, { problem: outcome.code })
    redirect(303, `/operator/universities?sent=${outcome.number}-${outcome.invited}`)
  }
}
