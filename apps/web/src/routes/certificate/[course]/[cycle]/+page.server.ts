import { error, fail, redirect } from '@sveltejs/kit'
import { addressOf } from '@hinoyojin/server/certificates/address.ts'
import { inGroups } from '@hinoyojin/server/certificates/codes.ts'
import { issueCertificate } from '@hinoyojin/server/certificates/issue.ts'
import { myCertificates, type MyCompletion } from '@hinoyojin/server/certificates/mine.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { certificateWords } from '#app/words/certificate.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const mine = await myCertificates(currentStore(), who, locale)
  const here = mine.find(({ courseId, cycle }) => courseId === event.params.course && `${cycle}` === event.params.cycle)
  if (!here) error(404, { message: 'not-found' })
  const { title, minutes, finishedAt, name, issued } = here
  return {
    words: pick(certificateWords, locale, who.organisation.kind),
    learner: pick(learnerWords, locale, who.organisation.kind),
    manages: who.roles.some(({ role }) => role === 'manager'),
    administers: who.roles.some(({ role }) => role === 'administrator'),
    title,
    minutes,
    finished: dayText(finishedAt, locale, who.organisation.timezone),
    registered: who.name,
    name: name.ok ? name.name : null,
    missing: name.ok || !('characters' in name) ? [] : name.characters,
    issued: issued && shown(issued, event.url.origin)
  }
}

function shown(
  { serial, name, ownSpelling, code, statement, revokedAt }: NonNullable<MyCompletion['issued']>,
  origin: string
) {
  return {
    serial,
    number: inGroups(serial),
    name,
    ownSpelling,
    code: inGroups(code),
    address: addressOf(origin, statement, code),
    revoked: revokedAt !== null
  }
}

export const actions: Actions = {
  default: async (event) => {
    const who = learner(event)
    const form = await event.request.formData()
    const typed = form.get('spelling')
    const spelling = typeof typed === 'string' ? typed.slice(0, 400) : null
    const made = await issueCertificate(currentStore(), who, {
      courseId: event.params.course,
      cycle: Number(event.params.cycle),
      spelling,
      anew: form.get('anew') === 'yes'
    })
    if (made.ok) redirect(303, event.url.pathname)
    const characters = 'characters' in made ? made.characters : []
    return fail(422, { problem: made.code, characters, spelling: spelling ?? '' })
  }
}
