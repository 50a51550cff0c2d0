import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import { dayText } from '#app/locals/dates.ts'
import { guidelineWords } from '#app/words/guideline.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'

/** What every page of the guideline needs. */
export function here(event: { locals: App.Locals }, who: SignedIn) {
  const { locale } = event.locals
  return {
    locale,
    day: (at: Date) => dayText(at, locale, who.organisation.timezone),
    shared: {
      words: pick(guidelineWords, locale, who.organisation.kind),
      foot: pick(learnerWords, locale, who.organisation.kind),
      manages: who.roles.some(({ role }) => role === 'manager'),
      administers: who.roles.some(({ role }) => role === 'administrator')
    }
  }
}

/** Parts as the address names them. */
export const partsIn = (url: URL) => (url.searchParams.get('parts') === 'all' ? ('people+official' as const) : null)
