import { compose, firstDraft, staleTranslations, type Stale } from '@hinoyojin/core/guideline/index.ts'
import type { GuidelineBody, GuidelineDraft } from '@hinoyojin/core/schema/guideline-draft.ts'
import { clauseLibrary } from './library.ts'

/** Clauses whose English or やさしい日本語 stands from before, of what would be published.
 *  @param versions published bodies, newest first */
export function staleIn(body: GuidelineBody, { answers }: GuidelineDraft, versions: readonly GuidelineBody[]): Stale[] {
  const { title, pledge } = firstDraft(answers, [])
  // With the words of all its clauses, whether they fit these answers or not.
  const unbound = clauseLibrary().map((clause) => ({ ...clause, when: {}, short: true }))
  return staleTranslations(body, [{ clauses: compose(answers, unbound), title, pledge }, ...versions.toReversed()])
}
