import { error, fail } from '@sveltejs/kit'
import { firstHourAddress, ownDesksOf, removeDesk, saveDesk } from '@hinoyojin/server/manual/own-desks.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { timezone } = who.organisation
  const found = await ownDesksOf(currentStore(), who, today(timezone))
  if (!found.ok) error(403, { message: 'administrator' })
  const locale = managementLocale(event.locals.locale)
  const words = pick(manualWords, locale, who.organisation.kind)
  const address = await firstHourAddress(currentStore(), who)
  return {
    words,
    address: address.includes('?') ? address : null,
    desks: found.desks.map((desk) => ({
      ...desk,
      checked: fill(words.checkedOn, { date: dayText(desk.checkedOn, locale, timezone) })
    }))
  }
}

export const actions: Actions = {
  save: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const texts = (name: string) => ({
      ja: formText(form, `${name}.ja`),
      en: formText(form, `${name}.en`),
      'ja-easy': formText(form, `${name}.ja-easy`)
    })
    const desk = {
      name: texts('name'),
      what: texts('what'),
      hours: texts('hours'),
      tel: formText(form, 'tel'),
      url: formText(form, 'url')
    }
    const id = formText(form, 'id')
    const wish = { id, revision: Number(formText(form, 'revision')), desk }
    const outcome = await saveDesk(currentStore(), who, wish, today(who.organisation.timezone))
    if (outcome.ok) return { saved: true }
    const theirs = outcome.code === 'changed' ? outcome.theirs : null
    return fail(outcome.code === 'changed' ? 409 : 422, { id, desk, problem: outcome.code, theirs })
  },
  remove: async (event) => {
    const who = administrator(event)
    const id = formText(await event.request.formData(), 'id')
    const outcome = await removeDesk(currentStore(), who, id)
    return outcome.ok ? { saved: true } : fail(404, { id, problem: outcome.code })
  }
}
