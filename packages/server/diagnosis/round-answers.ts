import { organisationAnswer } from '@hinoyojin/core/schema/survey.ts'
import type { Reader, Store } from '../store/database.ts'
import {
  givenIn,
  holdOpenRound,
  isInvited,
  putGiven,
  roundsOf,
  type GivenAnswer,
  type GivenRow
} from '../store/diagnosis/round-rows.ts'
import { isAdministrator, type Asker } from '../people/units/scope.ts'
import { currentSurveys } from './current-surveys.ts'

export type { GivenAnswer } from '../store/diagnosis/round-rows.ts'

/** The open round in which this person is asked for their answers; null: none. Administrators are always asked. */
export interface MyRound {
  readonly id: string
  readonly number: number
  readonly mine: readonly Pick<GivenRow, 'question' | 'answer' | 'evidence' | 'link' | 'revision'>[]
  readonly total: number
}

/** @param as an administrator is part of every round without being invited; `invited` asks only for invitations */
export async function myRound(store: Store, who: Asker, as: 'anyhow' | 'invited' = 'anyhow'): Promise<MyRound | null> {
  return store.read(who.organisationId, async (reader) => {
    const round = await openFor(reader, who, as)
    if (!round) return null
    const mine = await givenIn(reader, round.id, who.personId)
    return {
      id: round.id,
      number: round.number,
      mine: mine.map(({ question, answer, evidence, link, revision }) => ({
        question,
        answer,
        evidence,
        link,
        revision
      })),
      total: currentSurveys().organisation.questions.length
    }
  })
}

async function openFor(reader: Reader, who: Asker, as: 'anyhow' | 'invited') {
  const round = (await roundsOf(reader)).find(({ closedAt }) => closedAt === null)
  if (!round) return undefined
  if (as === 'anyhow' && isAdministrator(who)) return round
  return (await isInvited(reader, round.id, who.personId)) ? round : undefined
}

/** Why an answer was not stored: a field to mend, or another window that wrote in between (`now` is what stands there). */
export type AnswerProblem =
  | { readonly question: string; readonly code: 'no-such-answer' | 'too-long' | 'no-address' }
  | { readonly question: string; readonly code: 'changed-meanwhile'; readonly now: GivenAnswer }

/** Stores one's own answers to some questions; those with a problem stay as they are and come back, the others are stored. */
export async function answerRound(
  store: Store,
  who: Asker,
  given: readonly { question: string; answer: string; evidence: string; link: string; revision: number }[],
  now: Date
): Promise<{ ok: true; problems: AnswerProblem[] } | { ok: false; code: 'no-round' }> {
  return store.write<{ ok: true; problems: AnswerProblem[] } | { ok: false; code: 'no-round' }>(
    who.organisationId,
    who,
    async (tx) => {
      const round = await openFor(tx, who, 'anyhow')
      if (!round || !(await holdOpenRound(tx, round.id))) return { ok: false, code: 'no-round' }
      const before = await givenIn(tx, round.id, who.personId)
      const problems: AnswerProblem[] = []
      let stored = 0
      for (const each of given) {
        const checked = readGiven(each)
        if ('code' in checked) {
          problems.push(checked)
          continue
        }
        const stands = before.find(({ question }) => question === each.question)
        if (stands && sameAnswer(stands, checked)) continue
        if (await putGiven(tx, round.id, who.personId, checked, now)) stored += 1
        else {
          const [fresh] = (await givenIn(tx, round.id, who.personId)).filter(
            ({ question }) => question === each.question
          )
          if (fresh) problems.push({ question: each.question, code: 'changed-meanwhile', now: fresh })
        }
      }
      if (stored > 0) await tx.audit('organisation-check.answered', round.id, { answers: stored })
      else tx.unaudited('nothing was stored')
      return { ok: true, problems }
    }
  )
}

const sameAnswer = (a: Omit<GivenAnswer, 'revision'>, b: Omit<GivenAnswer, 'revision'>) =>
  a.answer === b.answer && a.evidence === b.evidence && a.link === b.link

function readGiven(given: {
  question: string
  answer: string
  evidence: string
  link: string
  revision: number
}): GivenAnswer | AnswerProblem {
  const { question } = given
  const answer = organisationAnswer.safeParse(given.answer)
  const known = currentSurveys().organisation.questions.some(({ id }) => id === question)
  if (!known || !answer.success) return { question, code: 'no-such-answer' }
  const [evidence, link] = [given.evidence.trim(), given.link.trim()]
  if (evidence.length > 1000 || link.length > 500) return { question, code: 'too-long' }
  if (link !== '' && !isAddress(link)) return { question, code: 'no-address' }
  return {
    question,
    answer: answer.data,
    evidence,
    link,
    revision: Number.isInteger(given.revision) ? given.revision : 0
  }
}

/** Only what a browser can open as a page: a link that runs something when pressed is none. */
function isAddress(text: string): boolean {
  const found = URL.parse(text)
  return found !== null && (found.protocol === 'https:' || found.protocol === 'http:')
}
