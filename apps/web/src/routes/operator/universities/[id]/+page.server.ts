import { error, fail, redirect } from '@sveltejs/kit'
import {
  forgetInterest,
  inviteAgain,
  noteBounces,
  takeInvitationBack,
  writeNotes
} from '@hinoyojin/server/outreach/universities/invite.ts'
import { correctAddress } from '@hinoyojin/server/outreach/universities/correct-address.ts'
import { interestOf } from '@hinoyojin/server/outreach/universities/list.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorUniversityWords } from '#app/words/operator-universities.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../admin/form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  await noteBounces(currentStore(), who)
  const found = await interestOf(currentStore(), who, event.params.id)
  if (!found.ok)
    error(found.code === 'not-allowed' ? 403 : 404, {
      message: found.code === 'not-allowed' ? 'operator' : 'not-found'
    })
  const day = (at: Date | null) => at && dayText(at, locale, who.organisation.timezone)
  const { registeredAt, confirmedAt, invitedAt, stateAt: _, spaceId: __, ...interest } = found.interest
  return {
    words: pick(operatorUniversityWords, locale),
    interest,
    days: { registered: day(registeredAt), confirmed: day(confirmedAt), invited: day(invitedAt) },
    until: day(found.until),
    lost: found.lost && { ...found.lost, at: day(found.lost.at) ?? '' }
  }
}

export const actions: Actions = {
  notes: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const notes = formText(form, 'notes')
    const outcome = await writeNotes(currentStore(), who, event.params.id, notes, Number(formText(form, 'revision')))
    return outcome.ok ? { done: 'notesSaved' as const } : fail(409, { notes, problem: outcome.code })
  },
  again: async (event) => {
    const writing = { origin: mailOrigin(), now: new Date() }
    const outcome = await inviteAgain(currentStore(), await operator(event), event.params.id, writing)
    return outcome.ok ? { done: 'againDone' as const } : fail(409, { problem: outcome.code })
  },
  address: async (event) => {
    const who = await operator(event)
    const email = formText(await event.request.formData(), 'email')
    const writing = { origin: mailOrigin(), now: new Date() }
    const outcome = await correctAddress(currentStore(), who, event.params.id, email, writing)
    return outcome.ok ? { done: 'addressDone' as const } : fail(409, { email, problem: outcome.code })
  },
  back: async (event) => {
    const outcome = await takeInvitationBack(currentStore(), await operator(event), event.params.id)
    return outcome.ok ? { done: 'takeBackDone' as const } : fail(409, { problem: outcome.code })
  },
  forget: async (event) => {
    const outcome = await forgetInterest(currentStore(), await operator(event), event.params.id)
    return outcome.ok ? redirect(303, '/operator/universities?done=forgotten') : fail(409, { problem: outcome.code })
  }
}
