import { redirect } from '@sveltejs/kit'
import { nextStep, noteStep, setUpOf, STEPS, type Step } from '@hinoyojin/server/outreach/universities/steps.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { setUpWords } from '#app/words/set-up.ts'
import type { RequestEvent } from '@sveltejs/kit'

/** What every step shows around its own matter. */
export async function stepHere(event: RequestEvent, step: Step) {
  const who = administrator(event)
  const found = await setUpOf(currentStore(), who)
  const steps = found.ok ? found.space.steps : {}
  const frame = { step, n: STEPS.indexOf(step) + 1, all: STEPS.length, done: steps[step] === 'done' }
  return { who, words: pick(setUpWords, managementLocale(event.locals.locale)), frame }
}

/** Notes the step and goes to the next one that nobody has looked at. */
export async function goOn(event: RequestEvent, step: Step, state: 'done' | 'later'): Promise<never> {
  const who = administrator(event)
  await noteStep(currentStore(), who, step, state)
  const found = await setUpOf(currentStore(), who)
  const next = found.ok ? nextStep(found.space.steps, step) : null
  redirect(303, next ? `/setup/step/${next}` : '/setup/done')
}
