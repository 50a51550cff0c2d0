import {
  changeOf,
  common,
  differs,
  firstSteps,
  headsOf,
  noCounts,
  type Change,
  type Counts
} from '@hinoyojin/core/diagnosis/index.ts'
import {
  organisationAnswer,
  type OrganisationAnswer,
  type OrganisationHead,
  type OrganisationQuestion
} from '@hinoyojin/core/schema/survey.ts'
import type { Reader, Store } from '../store/database.ts'
import {
  agreedIn,
  dueStepsOf,
  markStep,
  putAgreed,
  type AgreedRow,
  type DueStep
} from '../store/diagnosis/agreed-rows.ts'
import {
  givenIn,
  holdOpenRound,
  invitedOf,
  roundsOf,
  type InvitedRow,
  type RoundRow
} from '../store/diagnosis/round-rows.ts'
import { isId } from '../store/id.ts'
import { readSettings } from '../store/management/settings.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { currentSurveys } from './current-surveys.ts'
import { dayIn } from './quarter.ts'

export type { Change } from '@hinoyojin/core/diagnosis/index.ts'
export type { DueStep } from '../store/diagnosis/agreed-rows.ts'

export interface QuestionView {
  readonly question: OrganisationQuestion
  readonly counts: Counts
  readonly differs: boolean
  /** What everybody who answered said, while nothing is agreed. */
  readonly proposed: OrganisationAnswer | null
  readonly notes: readonly { name: string; answer: OrganisationAnswer; evidence: string; link: string }[]
  readonly agreed: AgreedRow | null
  /** Agreed in the round before. */
  readonly before: OrganisationAnswer | null
  readonly change: Change | null
}

export interface RoundView {
  readonly ok: true
  readonly round: RoundRow
  readonly previous: RoundRow | null
  readonly people: readonly InvitedRow[]
  readonly questions: readonly QuestionView[]
  readonly heads: readonly { head: OrganisationHead; strong: string[]; missing: string[]; open: string[] }[]
  /** Question ids. */
  readonly first: readonly string[]
}

type Unknown = NotAllowed | { readonly ok: false; readonly code: 'unknown-round' }

/** A round with everything that was answered and agreed in it, beside the one before. */
export async function roundView(store: Store, who: Asker, id: string): Promise<RoundView | Unknown> {
  if (!isId(id)) return { ok: false, code: 'unknown-round' }
  return asAdministrator<RoundView | Unknown>(store, who, async (reader) => {
    const rounds = await roundsOf(reader)
    const at = rounds.findIndex((round) => round.id === id)
    const round = rounds[at]
    if (!round) return { ok: false, code: 'unknown-round' }
    const previous = rounds[at + 1] ?? null
    const [agreed, before, people] = [
      await agreedBy(reader, id),
      previous ? await agreedBy(reader, previous.id) : new Map<string, AgreedRow>(),
      await invitedOf(reader, id)
    ]
    const given = await givenIn(reader, id, null)
    const { questions } = currentSurveys().organisation
    return {
      ok: true,
      round,
      previous,
      people,
      questions: questions.map((question) => {
        const own = given.filter((each) => each.question === question.id)
        const counts = own.reduce<Counts>((sum, { answer }) => ({ ...sum, [answer]: sum[answer] + 1 }), noCounts)
        const stands = agreed.get(question.id) ?? null
        const last = before.get(question.id)?.answer
        return {
          question,
          counts,
          differs: differs(counts),
          proposed: stands ? null : (common(counts) ?? null),
          notes: own.map(({ name, answer, evidence, link }) => ({ name, answer, evidence, link })),
          agreed: stands,
          before: last ?? null,
          change: stands && previous ? changeOf(stands.answer, last) : null
        }
      }),
      heads: headsOf(questions, agreed),
      first: firstSteps(questions, agreed).map(({ id }) => id)
    }
  })
}

async function agreedBy(reader: Reader, checkId: string): Promise<Map<string, AgreedRow>> {
  return new Map((await agreedIn(reader, checkId)).map((row) => [row.question, row]))
}

export interface AgreementForm {
  readonly question: string
  readonly answer: string
  readonly evidence: string
  readonly owner: string
  readonly step: string
  /** YYYY-MM-DD, '' for none. */
  readonly dueOn: string
  readonly revision: number
}
export type AgreementRefusal =
  | Unknown
  | { readonly ok: false; readonly code: 'no-such-answer' | 'too-long' | 'no-day' }
  /** Somebody else wrote in between: `now` is what stands there. */
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly now: AgreedRow | null }

/** Writes down what was agreed about one question. */
export async function agree(
  store: Store,
  who: Asker,
  id: string,
  form: AgreementForm,
  now: Date
): Promise<{ ok: true } | AgreementRefusal> {
  if (!isId(id)) return { ok: false, code: 'unknown-round' }
  const answer = organisationAnswer.safeParse(form.answer)
  const known = currentSurveys().organisation.questions.some((question) => question.id === form.question)
  if (!answer.success || !known) return { ok: false, code: 'no-such-answer' }
  const [evidence, owner, step] = [form.evidence.trim(), form.owner.trim(), form.step.trim()]
  if (evidence.length > 1000 || owner.length > 80 || step.length > 500) return { ok: false, code: 'too-long' }
  if (form.dueOn !== '' && !isDay(form.dueOn)) return { ok: false, code: 'no-day' }
  return changeAsAdministrator<{ ok: true } | AgreementRefusal>(store, who, async (tx) => {
    if (!(await holdOpenRound(tx, id))) return { ok: false, code: 'unknown-round' }
    const { question, revision } = form
    const agreement = { question, answer: answer.data, evidence, owner, step, dueOn: form.dueOn || null, revision }
    if (!(await putAgreed(tx, id, agreement, who.personId, now)))
      return { ok: false, code: 'changed-meanwhile', now: (await agreedBy(tx, id)).get(question) ?? null }
    await tx.audit('organisation-check.agreed', id, { question, answer: answer.data })
    return { ok: true }
  })
}

/** A first step was taken, or was not after all. */
export async function markStepDone(
  store: Store,
  who: Asker,
  id: string,
  step: { question: string; done: boolean },
  now: Date
): Promise<{ ok: true } | Unknown> {
  if (!isId(id)) return { ok: false, code: 'unknown-round' }
  return changeAsAdministrator<{ ok: true } | Unknown>(store, who, async (tx) => {
    if (!(await markStep(tx, id, step.question, step.done ? now : null))) return { ok: false, code: 'unknown-round' }
    await tx.audit(step.done ? 'organisation-check.step-done' : 'organisation-check.step-open', id, {
      question: step.question
    })
    return { ok: true }
  })
}

/** Steps whose day has come: what the administrator is reminded of. */
export async function dueSteps(
  store: Store,
  who: Asker,
  now: Date
): Promise<{ ok: true; steps: DueStep[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const { timezone } = await readSettings(reader)
    return { ok: true as const, steps: await dueStepsOf(reader, dayIn(timezone, now)) }
  })
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) // 31 February would become March
}
