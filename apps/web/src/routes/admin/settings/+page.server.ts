import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import { localeId, localeIds } from '@hinoyojin/core/schema/words.ts'
import { changeSettings, settingsOf } from '@hinoyojin/server/people/units/settings.ts'
import { setUpOf } from '@hinoyojin/server/outreach/universities/steps.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { settingsWords } from '#app/words/management-settings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const found = await settingsOf(currentStore(), who)
  if (!found.ok) error(403, { message: 'administrator' })
  const setUp = await setUpOf(currentStore(), who)
  return {
    university: setUp.ok && setUp.space.kind === 'university',
    words: pick(settingsWords, managementLocale(event.locals.locale), who.organisation.kind),
    settings: found.settings,
    locales: localeIds
  }
}

const settingsForm = z.object({
  name: z.string().catch(''),
  timezone: z
    .string()
    .catch('')
    .transform((text) => text.trim()),
  entryMode: z.enum(['roster', 'open']).catch('roster'),
  atOnceUntil: z
    .string()
    .catch('')
    .transform((text) => text.trim() || null),
  smallGroup: z.coerce.number().catch(0)
})

export const actions: Actions = {
  language: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const id = localeId.safeParse(form.get('locale'))
    const found = await settingsOf(currentStore(), who)
    if (!id.success || !found.ok) return fail(422, { problem: 'no-language' as const })
    const on = form.get('on') === 'yes'
    const others = found.settings.locales.filter((locale) => locale !== id.data)
    const outcome = await changeSettings(currentStore(), who, { locales: on ? [...others, id.data] : others })
    return outcome.ok ? { locale: id.data, on } : fail(422, { problem: outcome.code })
  },
  save: async (event) => {
    const who = administrator(event)
    const values = settingsForm.parse(Object.fromEntries(await event.request.formData()))
    const outcome = await changeSettings(currentStore(), who, values)
    return outcome.ok ? { saved: true } : fail(422, { values, problem: outcome.code })
  }
}
