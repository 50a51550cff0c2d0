import { error, fail, redirect } from '@sveltejs/kit'
import { publicBriefing } from '@hinoyojin/server/outreach/briefings/public.ts'
import { signUp, signUpForm } from '@hinoyojin/server/outreach/briefings/sign-up.ts'
import { readPublicForm } from '@hinoyojin/server/outreach/public-form/read-public-form.ts'
import { formSeal } from '@hinoyojin/server/outreach/public-form/seal.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { briefingWords } from '#app/words/briefings.ts'
import { pick } from '#app/words/pick.ts'
import { publicFormWords } from '#app/words/public-form.ts'
import { shownBriefing } from '../shown.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const now = new Date()
  const briefing = await publicBriefing(currentStore(), params.id, now)
  if (!briefing) error(404, { message: 'not-found' })
  const signed = url.searchParams.get('signed')
  return {
    words: pick(briefingWords, locals.locale),
    briefing: shownBriefing(briefing, locals.locale),
    signed: signed === 'seat' || signed === 'waiting' ? signed : null,
    seal: await formSeal(currentStore(), now)
  }
}

const fields = ['name', 'email', 'company', 'wish'] as const
type Field = (typeof fields)[number]

export const actions: Actions = {
  default: async ({ request, locals, params, getClientAddress }) => {
    const now = new Date()
    const form = await request.formData()
    const values = Object.fromEntries(
      fields.map((name) => {
        const value = form.get(name)
        return [name, typeof value === 'string' ? value.slice(0, 2000) : '']
      })
    ) as Record<Field, string> // one entry per field
    const again = async (status: number, more: { problems?: Field[]; refused?: string }) =>
      fail(status, { values, problems: [], ...more, seal: await formSeal(currentStore(), now) })
    const read = signUpForm.safeParse(values)
    if (!read.success) {
      const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
      return again(422, { problems: fields.filter((name) => wrong.has(name)) })
    }
    // Asked last: somebody who has mended a field has not sent the form twice.
    const person = await readPublicForm(currentStore(), { form, address: getClientAddress(), now, kind: 'briefing' })
    if (!person.ok) return again(422, { refused: pick(publicFormWords, locals.locale)[person.code] })
    const moment = { now, origin: mailOrigin() }
    const outcome = await signUp(currentStore(), params.id, read.data, locals.locale, moment)
    if (!outcome.ok) return again(409, { refused: pick(briefingWords, locals.locale).refused[outcome.code] })
    redirect(303, `/briefings/${params.id}?signed=${outcome.standing}`)
  }
}
