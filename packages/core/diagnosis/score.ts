import {
  checkTopics,
  ratingPairs,
  type CheckForm,
  type CheckTopic,
  type PersonalKey,
  type RatingPair
} from '../schema/survey.ts'
import { answersTo, questionsOf, type CheckQuestion } from './questions.ts'
import type { CheckResult, Portion } from '../schema/check-result.ts'

/** Question id -> answer. The order in which they were given is not kept, so it can not matter. */
export type CheckAnswers = Readonly<Record<string, string>>

const nothing: Portion = { points: 0, of: 0 }
const add = (a: Portion, b: Portion): Portion => ({ points: a.points + b.points, of: a.of + b.of })

/**
 * Numbers from answers. What was left out, does not exist in this form, or is no possible answer counts for nothing, neither as
 * points nor in what they are out of.
 */
export function scoreCheck(key: PersonalKey, form: CheckForm, answers: CheckAnswers): CheckResult {
  const sums = { knowledge: nothing, attitude: nothing, behaviour: nothing }
  const topics = Object.fromEntries(checkTopics.map((topic) => [topic, nothing])) as Record<CheckTopic, Portion> // every topic
  const situations = { risky: nothing, harmless: nothing }
  for (const question of questionsOf(key, form, 0)) {
    const answer = answerTo(question, answers)
    if (answer === undefined || question.kind === 'rating') continue
    if (question.kind === 'situation') {
      const kind = key.situations[form].find(({ id }) => id === question.situation)?.kind ?? 'harmless'
      const good = (answer === 'as-is') === (kind === 'harmless')
      situations[kind] = add(situations[kind], { points: good ? 1 : 0, of: 1 })
      continue
    }
    const points = pointsOf(key, form, question, answer)
    if (!points) continue
    sums[question.kind] = add(sums[question.kind], points)
    const weight = question.kind === 'knowledge' ? 3 : 1
    topics[question.topic] = add(topics[question.topic], { points: points.points * weight, of: points.of * weight })
  }
  return {
    version: key.version,
    ...sums,
    noticed: situations.risky,
    letBe: situations.harmless,
    gap: { seen: gapOf('seen', answers), trouble: gapOf('trouble', answers) },
    topics
  }
}

function pointsOf(
  key: PersonalKey,
  form: CheckForm,
  question: Extract<CheckQuestion, { topic: CheckTopic }>,
  answer: string
): Portion | undefined {
  const { knowledge, careful } = key.topics[question.topic]
  if (question.kind === 'knowledge') return { points: answer === knowledge[form] ? 1 : 0, of: 1 }
  const step = Number(answer)
  if (!Number.isInteger(step)) return undefined // there was no occasion
  // Both scales begin at the end of agreeing, or of always.
  const fromCareful = question.kind === 'behaviour' || careful === 'agree' ? step : 3 - step
  return { points: 3 - fromCareful, of: 3 }
}

/** A possible answer that is not "left out". */
function answerTo(
  { id, kind }: { id: string; kind: CheckQuestion['kind'] },
  answers: CheckAnswers
): string | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  return answer !== undefined && answer !== 'skip' && answersTo(kind).includes(answer) ? answer : undefined
}

function gapOf(pair: RatingPair, answers: CheckAnswers): number | null {
  const [me, others] = (['me', 'others'] as const).map((whose) =>
    answerTo({ id: `rating.${pair}.${whose}`, kind: 'rating' }, answers)
  )
  return me === undefined || others === undefined ? null : Number(others) - Number(me)
}

/** Is every question of this form answered or left out? */
export const isComplete = (questions: readonly CheckQuestion[], answers: CheckAnswers): boolean =>
  questions.every(({ id }) => Object.hasOwn(answers, id))

export type GapKind = 'lighter' | 'alike' | 'heavier' | 'unknown'

/** How somebody sees their own risk beside that of people like them. One step apart may be chance; two are said. */
export function gapKind({ gap }: Pick<CheckResult, 'gap'>): GapKind {
  const known = ratingPairs.flatMap((pair) => gap[pair] ?? [])
  if (known.length === 0) return 'unknown'
  const sum = known.reduce((total, each) => total + each, 0)
  // Two pairs: two steps together. One pair alone: one step is all there is.
  if (Math.abs(sum) < known.length) return 'alike'
  return sum > 0 ? 'lighter' : 'heavier'
}

export type LeanKind = 'stops-much' | 'lets-much' | 'balanced' | 'unknown'

/** Which way somebody leans whatever the situation: stopping often, or letting often. Apart from how well the two are told apart. */
export function leanKind({ noticed, letBe }: Pick<CheckResult, 'noticed' | 'letBe'>): LeanKind {
  if (noticed.of === 0 || letBe.of === 0) return 'unknown'
  // Share stopped among the risky, minus share let be among the harmless, without dividing.
  const lean = noticed.points * letBe.of - letBe.points * noticed.of
  const step = 2 * Math.min(noticed.of, letBe.of)
  if (lean >= step) return 'stops-much'
  return lean <= -step ? 'lets-much' : 'balanced'
}
