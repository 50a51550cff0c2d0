import { error } from '@sveltejs/kit'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import { localTimeText } from '#app/locals/moment.ts'
import { guidelineAdminWords } from '#app/words/management-guidelines.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'

/** What every page about guidelines needs: language, words, and how a moment is written. */
export function here(event: { locals: App.Locals }, who: SignedIn) {
  const locale = managementLocale(event.locals.locale)
  const time = (at: Date) => localTimeText(at, locale, who.organisation.timezone)
  return { locale, words: pick(guidelineAdminWords, locale, who.organisation.kind), time }
}

type Refusal = { readonly ok: false; readonly code: 'not-allowed' }

/** The answer, or the page that says who may see it. */
export function allowed<T extends object>(answer: T): Exclude<T, Refusal> {
  if ('code' in answer && answer.code === 'not-allowed') error(403, { message: 'administrator' })
  return answer as Exclude<T, Refusal> // the refusal is gone
}
