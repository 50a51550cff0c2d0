import { myCheck } from '@hinoyojin/server/diagnosis/personal.ts'
import { myRound } from '@hinoyojin/server/diagnosis/round-answers.ts'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { checkWords } from '#app/words/check.ts'
import { pick } from '#app/words/pick.ts'

/** What the home page says about the two checks: an offer, never a duty. */
export async function checksCard(who: SignedIn, locale: LocaleId) {
  const [{ open }, round] = await Promise.all([myCheck(currentStore(), who), myRound(currentStore(), who, 'invited')])
  const { cardTitle, cardBody, cardResume, cardGo, cardOrganisation, cardOrganisationGo } = pick(checkWords, locale)
  return {
    words: { cardTitle, cardBody, cardResume, cardGo, cardOrganisation, cardOrganisationGo },
    open,
    asked: round !== null && round.mine.length < round.total
  }
}
