import { fail, redirect } from '@sveltejs/kit'
import { declineOwn, deleteOwn, readOwn, returnOwn, saveOwn } from '@hinoyojin/server/outreach/universities/own.ts'
import { readPublicForm, SEAL, TRAP } from '@hinoyojin/server/outreach/public-form/read-public-form.ts'
import { formSeal } from '@hinoyojin/server/outreach/public-form/seal.ts'
import { askForOwnLink } from '@hinoyojin/server/outreach/universities/register.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { pick } from '#app/words/pick.ts'
import { universityWords } from '#app/words/universities.ts'
import { formText } from '../../../admin/form-text.ts'
import { typedOf } from '../../typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const DONE = ['confirmed', 'saved', 'savedConfirm', 'declinedDone', 'returned'] as const

/** Looks only. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const words = pick(universityWords, locals.locale)
  const found = await readOwn(currentStore(), params.token)
  // `new`: nobody has a link, somebody asks for one.
  const code = found.ok || params.token === 'new' ? null : found.code
  const asking = { seal: { name: SEAL, value: await formSeal(currentStore(), new Date()) }, trap: TRAP }
  const asked = url.searchParams.get('done') === 'asked'
  if (!found.ok) return { words, own: null, code, done: null, asking, asked }
  const { registeredAt, students, until, ...own } = found
  const registered = dayText(registeredAt, locals.locale, 'Asia/Tokyo')
  const done = DONE.find((known) => known === url.searchParams.get('done')) ?? null
  const seen = { ...own, students: students === null ? '' : String(students), registered }
  return { words, own: { ...seen, until: dayText(until, locals.locale, 'Asia/Tokyo') }, code, done, asking, asked }
}

const back = (event: RequestEvent, done: (typeof DONE)[number]): never =>
  redirect(303, `/universities/mine/${event.params.token}?done=${done}`)

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData()
    const email = formText(form, 'email')
    const [now, address] = [new Date(), event.getClientAddress()]
    const human = await readPublicForm(currentStore(), { form, address, now, kind: 'university' })
    if (!human.ok) return fail(human.code === 'too-many' ? 429 : 422, { email, askRefused: human.code })
    const outcome = await askForOwnLink(currentStore(), email, { origin: mailOrigin(), now, address })
    if (!outcome.ok) return fail(422, { email, askOdd: true })
    redirect(303, '/universities/mine/new?done=asked')
  },
  save: async (event) => {
    const form = await event.request.formData()
    const typed = typedOf(form)
    const revision = Number(formText(form, 'revision'))
    const writing = { origin: mailOrigin(), now: new Date() }
    const outcome = await saveOwn(currentStore(), event.params.token, typed, revision, writing)
    if (outcome.ok) return back(event, outcome.confirm ? 'savedConfirm' : 'saved')
    if (outcome.code === 'problems') return fail(422, { typed, problems: outcome.problems })
    if (outcome.code === 'too-many') return fail(429, { typed, refused: outcome.code })
    return outcome.code === 'changed' ? fail(409, { typed, changed: true }) : fail(410, { code: outcome.code })
  },
  decline: async (event) => {
    const outcome = await declineOwn(currentStore(), event.params.token)
    return outcome.ok ? back(event, 'declinedDone') : fail(410, { code: outcome.code })
  },
  back: async (event) => {
    const outcome = await returnOwn(currentStore(), event.params.token)
    return outcome.ok ? back(event, 'returned') : fail(410, { code: outcome.code })
  },
  delete: async (event) => {
    const outcome = await deleteOwn(currentStore(), event.params.token)
    return outcome.ok ? redirect(303, '/universities/deleted') : fail(410, { code: outcome.code })
  }
}
