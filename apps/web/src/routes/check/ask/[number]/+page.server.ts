import { fail, redirect } from '@sveltejs/kit'
import { finishCheck, giveAnswer, questionAt } from '@hinoyojin/server/diagnosis/personal.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { checkWords } from '#app/words/check.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const number = Number(event.params.number)
  const asked = await questionAt(currentStore(), who, number, event.locals.locale)
  if (asked === null) redirect(303, '/check')
  // Whoever asks for a question far ahead stands at the one that is open; the address says so.
  if (asked !== 'end' && asked.number !== number) redirect(303, `/check/ask/${asked.number}`)
  // Only what this page says: the words of the result would be sent thirty-four times.
  const { title, parts, step, choose, needed, skip, skipped, back, stop, endTitle, endBody, finish } = pick(
    checkWords,
    event.locals.locale
  )
  const words = { title, parts, step, choose, needed, skip, skipped, back, stop, endTitle, endBody, finish }
  return { words, asked, number }
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

export const actions: Actions = {
  answer: async (event) => {
    const who = learner(event)
    const form = await event.request.formData()
    const answer = form.has('skip') ? 'skip' : text(form.get('answer'))
    const given = await giveAnswer(currentStore(), who, { question: text(form.get('question')), answer }, new Date())
    if (given.ok) redirect(303, `/check/ask/${given.next}`)
    if (given.code === 'impossible-answer') return fail(422, { problem: 'needed' as const })
    redirect(303, '/check')
  },
  finish: async (event) => {
    const finished = await finishCheck(currentStore(), learner(event), new Date())
    if (finished.ok) redirect(303, '/check/result')
    redirect(303, finished.code === 'incomplete' ? `/check/ask/${finished.next}` : '/check')
  }
}
