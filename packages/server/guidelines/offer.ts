import { firstDraft, readingMinutes, recompose, setForTrade } from '@hinoyojin/core/guideline/index.ts'
import { guidelineAnswers, type ClauseSet, type GuidelineAnswers } from '@hinoyojin/core/schema/guideline-clause.ts'
import { asAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { standings } from '../store/guidelines/acknowledgement-rows.ts'
import { findDraft } from '../store/guidelines/draft-rows.ts'
import type { Store } from '../store/database.ts'
import { clauseLibrary } from './library.ts'

export type OfferedSet = {
  readonly set: ClauseSet
  /** Clauses for everybody, and for whoever posts for the organisation. */
  readonly people: number
  readonly official: number
  /** Minutes one person reads what is for everybody. An estimate. */
  readonly minutes: number
}
export type Offer = {
  readonly ok: true
  readonly answers: GuidelineAnswers
  readonly chosen: ClauseSet
  readonly sets: readonly OfferedSet[]
  /** How many people would be asked to read. */
  readonly readers: number
}

/** What a short and a full set would be under these answers, with what was already written in the draft. */
export function offerSets(
  store: Store,
  who: Asker,
  form: Readonly<Record<string, unknown>>
): Promise<Offer | NotAllowed | { readonly ok: false; readonly code: 'bad-answers' }> {
  return asAdministrator(store, who, async (reader) => {
    const { set: _, ...asked } = form
    const read = guidelineAnswers.safeParse(asked)
    if (!read.success) return { ok: false, code: 'bad-answers' } as const
    const standing = (await findDraft(reader))?.draft
    const sets = (['short', 'full'] as const).map((set): OfferedSet => {
      const answers = { ...read.data, set }
      const draft = standing ? recompose(standing, answers, clauseLibrary()) : firstDraft(answers, clauseLibrary())
      const people = draft.clauses.filter(({ part }) => part === 'people').length
      return { set, people, official: draft.clauses.length - people, minutes: readingMinutes(draft) }
    })
    const chosen = standing?.answers.set ?? setForTrade(read.data.trade)
    const readers = (await standings(reader, null)).length
    return { ok: true, answers: { ...read.data, set: chosen }, chosen, sets, readers } as const
  })
}
