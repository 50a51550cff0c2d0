import type { ClauseSet, GuidelineAnswers } from '../schema/guideline-clause.ts'
import type { GuidelineBody, GuidelineClause } from '../schema/guideline-draft.ts'

/** Calm reading of a text that binds: slower than a novel. An assumption, and the pages say so. */
export const lettersAMinute = 400
/** To choose an answer to the question of one clause. */
export const secondsAQuestion = 10

/** Letters as they are read, in minutes; the questions with their answers are read too. */
export function pieceMinutes({ title, text, question }: Pick<GuidelineClause, 'title' | 'text' | 'question'>): number {
  const asked = question ? [question.ask, ...question.options.map((option) => option.text)] : []
  const letters = [title, text, ...asked].reduce((sum, spoken) => sum + spoken.ja.length, 0)
  return letters / lettersAMinute + (question ? secondsAQuestion / 60 : 0)
}

/** How long one person reads what is for everybody (part 1 with the pledge), in whole minutes. An estimate. */
export function readingMinutes({ clauses, pledge }: Pick<GuidelineBody, 'pledge'> & { clauses: readonly GuidelineClause[] }): number {
  const all = clauses.filter(({ part }) => part === 'people').reduce((sum, clause) => sum + pieceMinutes(clause), 0)
  return Math.ceil(all + pledge.ja.length / lettersAMinute)
} // prettier-ignore

const manyPartTimers: readonly GuidelineAnswers['trade'][] = ['food', 'retail', 'hotel', 'care']

/** Where most people are paid by the hour, the short set is offered first: reading is work. */
export const setForTrade = (trade: GuidelineAnswers['trade']): ClauseSet =>
  manyPartTimers.includes(trade) ? 'short' : 'full'
