import {
  organisationHeads,
  type OrganisationAnswer,
  type OrganisationHead,
  type OrganisationQuestion
} from '../schema/survey.ts'

/** How many gave which answer to one question. */
export type Counts = Readonly<Record<OrganisationAnswer, number>>

export const noCounts: Counts = { yes: 0, partly: 0, no: 0, unknown: 0 }

/** Several people answered, and not all the same: something to talk about. */
export const differs = (counts: Counts): boolean => Object.values(counts).filter((count) => count > 0).length > 1

/** The one answer that everybody who answered gave, if there is one: what may be proposed as agreed. */
export function common(counts: Counts): OrganisationAnswer | undefined {
  const given = (Object.keys(counts) as OrganisationAnswer[]).filter((answer) => counts[answer] > 0)
  return given.length === 1 ? given[0] : undefined
}

export type AgreedStep = {
  readonly answer: OrganisationAnswer
  readonly owner: string
  /** YYYY-MM-DD, or null where nobody chose a day. */
  readonly dueOn: string | null
}

export type HeadReport = {
  readonly head: OrganisationHead
  /** Question ids: answered with yes; with partly, no or don't know; not agreed yet. */
  readonly strong: string[]
  readonly missing: string[]
  readonly open: string[]
}

/** Six heads: what is strong, what is missing, what nobody has agreed on yet. No points and no rank. */
export function headsOf(
  questions: readonly OrganisationQuestion[],
  agreed: ReadonlyMap<string, AgreedStep>
): HeadReport[] {
  return organisationHeads.map((head) => {
    const ids = questions.filter((question) => question.head === head).map(({ id }) => id)
    const of = (wanted: (answer: OrganisationAnswer | undefined) => boolean) =>
      ids.filter((id) => wanted(agreed.get(id)?.answer))
    return {
      head,
      strong: of((answer) => answer === 'yes'),
      missing: of((answer) => answer !== undefined && answer !== 'yes'),
      open: of((answer) => answer === undefined)
    }
  })
}

/** What to do first: what somebody has taken on with a day comes before the rest; then in the order of the survey. At most `most`. */
export function firstSteps(
  questions: readonly OrganisationQuestion[],
  agreed: ReadonlyMap<string, AgreedStep>,
  most = 3
): OrganisationQuestion[] {
  const missing = questions.filter(({ id }) => {
    const answer = agreed.get(id)?.answer
    return answer !== undefined && answer !== 'yes'
  })
  const due = ({ id }: OrganisationQuestion) => agreed.get(id)?.dueOn ?? '9999'
  return [...missing].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.order - b.order)).slice(0, most)
}

export type Change = 'better' | 'worse' | 'same' | 'new'

const rank: Readonly<Record<OrganisationAnswer, number>> = { yes: 2, partly: 1, no: 0, unknown: 0 }

/** An agreed answer beside the one of last time. */
export function changeOf(now: OrganisationAnswer, before: OrganisationAnswer | undefined): Change {
  if (before === undefined) return 'new'
  const step = rank[now] - rank[before]
  return step > 0 ? 'better' : step < 0 ? 'worse' : 'same'
}
