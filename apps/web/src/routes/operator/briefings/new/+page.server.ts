import { fail, redirect } from '@sveltejs/kit'
import { readBriefingForm } from '@hinoyojin/server/outreach/briefings/briefing-form.ts'
import { createBriefing } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { previewWords } from '../../preview-words.ts'
import { typedIn } from '../form-values.ts'
import { previewOf } from '../preview-of.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  return {
    words: { ...pick(briefingDeskWords, locale), ...pick(previewWords, locale) },
    timezone: who.organisation.timezone
  }
}

export const actions: Actions = {
  preview: async (event) => {
    const who = await operator(event)
    const values = typedIn(await event.request.formData())
    const { timezone, name } = who.organisation
    const read = readBriefingForm(values, timezone)
    if (!read.ok) return fail(422, { values, problems: read.problems })
    return { values, problems: [] as readonly string[], preview: previewOf(read.fields, name, timezone) }
  },
  create: async (event) => {
    const who = await operator(event)
    const values = typedIn(await event.request.formData())
    const read = readBriefingForm(values, who.organisation.timezone)
    if (!read.ok) return fail(422, { values, problems: read.problems })
    const made = await createBriefing(currentStore(), who, read.fields)
    if (!made.ok) return fail(403, { values, problems: [] })
    redirect(303, `/operator/briefings/${made.id}?done=saved`)
  }
}
