import { randomInt } from 'node:crypto'
import {
  answersTo,
  formFor,
  isComplete,
  questionsOf,
  scoreCheck,
  showQuestion,
  type CheckQuestion,
  type ShownQuestion
} from '@hinoyojin/core/diagnosis/index.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { newId } from '../store/id.ts'
import {
  checksOf,
  deleteChecksOf,
  insertCheck,
  lockOpenCheck,
  putAnswer,
  storeResult,
  type PersonalCheckRow
} from '../store/diagnosis/personal-rows.ts'
import { currentSurveys } from './current-surveys.ts'

/** Whose check it is: always the person of the session, never somebody named in a form. */
export type Person = { readonly organisationId: string; readonly personId: string }

// Whoever reads the audit log must not learn who took the check, when, or that somebody deleted it.
const PRIVATE = 'whether someone takes the personal check is nobody else’s business'

export interface MyCheck {
  /** How far the open one is; null: none is open. */
  readonly open: { readonly answered: number; readonly total: number; readonly next: number } | null
  readonly lastFinishedAt: Date | null
}

export async function myCheck(store: Store, who: Person): Promise<MyCheck> {
  const checks = await store.read(who.organisationId, (reader) => checksOf(reader, who.personId))
  const open = checks.find(({ finishedAt }) => finishedAt === null)
  const finished = checks.find(({ finishedAt }) => finishedAt !== null)
  return { open: open ? progressOf(open) : null, lastFinishedAt: finished?.finishedAt ?? null }
}

/** Begins a check, or goes on with the one that is open. The form is the other one than last time. */
export async function beginCheck(store: Store, who: Person, now: Date, seed = randomInt(2 ** 32)): Promise<void> {
  await store.write(who.organisationId, who, async (tx) => {
    tx.unaudited(PRIVATE)
    const checks = await checksOf(tx, who.personId)
    const last = checks.find(({ finishedAt }) => finishedAt !== null)
    await insertCheck(tx, {
      id: newId(now.getTime()),
      personId: who.personId,
      form: formFor(seed, last?.form),
      seed,
      now
    })
  })
}

export interface AskedQuestion {
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly id: string
  readonly question: ShownQuestion
  /** What was answered here before. */
  readonly answer: string | null
}

/** One question of the open check. @param number from 1; beyond what was answered: the first that is open
 *  @returns null when no check is open, 'end' when everything is answered and `number` lies behind it */
export async function questionAt(
  store: Store,
  who: Person,
  number: number,
  locale: LocaleId
): Promise<AskedQuestion | 'end' | null> {
  const checks = await store.read(who.organisationId, (reader) => checksOf(reader, who.personId))
  const open = checks.find(({ finishedAt }) => finishedAt === null)
  if (!open) return null
  const questions = asked(open)
  const { next } = progressOf(open)
  const at = Math.min(Math.max(1, Math.trunc(number) || 1), next)
  const question = questions[at - 1]
  if (!question) return 'end'
  const shown = showQuestion(currentSurveys().texts[locale], question, open.form, open.seed)
  return {
    number: at,
    total: questions.length,
    id: question.id,
    question: shown,
    answer: open.answers[question.id] ?? null
  }
}

export type AnswerRefusal = { readonly ok: false; readonly code: 'no-check' | 'unknown-question' | 'impossible-answer' }

/** Takes one answer; the same question may be answered again until the check is finished. @returns the number of the next one */
export async function giveAnswer(
  store: Store,
  who: Person,
  given: { question: string; answer: string },
  now: Date
): Promise<{ ok: true; next: number } | AnswerRefusal> {
  return store.write<{ ok: true; next: number } | AnswerRefusal>(who.organisationId, who, async (tx) => {
    const open = (await checksOf(tx, who.personId)).find(({ finishedAt }) => finishedAt === null)
    if (!open) return { ok: false, code: 'no-check' }
    const questions = asked(open)
    const at = questions.findIndex(({ id }) => id === given.question)
    const question = questions[at]
    if (!question) return { ok: false, code: 'unknown-question' }
    if (!answersTo(question.kind).includes(given.answer)) return { ok: false, code: 'impossible-answer' }
    tx.unaudited(PRIVATE)
    const taken = await putAnswer(tx, { id: open.id, personId: who.personId, ...given, now })
    return taken ? { ok: true, next: at + 2 } : { ok: false, code: 'no-check' }
  })
}

/** Turns the answers into numbers. @returns where to go on when something is still open */
export async function finishCheck(
  store: Store,
  who: Person,
  now: Date
): Promise<{ ok: true } | { ok: false; code: 'no-check' } | { ok: false; code: 'incomplete'; next: number }> {
  return store.write(who.organisationId, who, async (tx) => {
    const open = await lockOpenCheck(tx, who.personId)
    if (!open) return { ok: false as const, code: 'no-check' as const }
    if (!isComplete(asked(open), open.answers))
      return { ok: false as const, code: 'incomplete' as const, next: progressOf(open).next }
    tx.unaudited(PRIVATE)
    const result = scoreCheck(currentSurveys().key, open.form, open.answers)
    await storeResult(tx, { id: open.id, personId: who.personId, result, now })
    return { ok: true as const }
  })
}

/** Everything that is kept about this person's checks, gone at once. Figures of quarters that have ended hold nobody and stay. */
export async function deleteMyChecks(store: Store, who: Person): Promise<void> {
  await store.write(who.organisationId, who, async (tx) => {
    tx.unaudited(PRIVATE)
    await deleteChecksOf(tx, who.personId)
  })
}

const asked = ({ form, seed }: PersonalCheckRow): CheckQuestion[] => questionsOf(currentSurveys().key, form, seed)

function progressOf(open: PersonalCheckRow) {
  const questions = asked(open)
  const first = questions.findIndex(({ id }) => !Object.hasOwn(open.answers, id))
  return {
    answered: questions.filter(({ id }) => Object.hasOwn(open.answers, id)).length,
    total: questions.length,
    next: first < 0 ? questions.length + 1 : first + 1
  }
}
