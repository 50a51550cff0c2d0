import type { Contact, ManualAnswers } from '../schema/manual-answers.ts'
import {
  postIds,
  type ManualContent,
  type ManualDeadline,
  type ManualLocale,
  type ManualTask,
  type PostId,
  type RiskPriority,
  type TriageId
} from '../schema/manual.ts'

type Person = Pick<Contact, 'name' | 'phone'>
export type PostLine = { id: PostId; name: string; does: string; first: Person; deputy: Person }
export type TaskLine = {
  id: string
  phase: ManualTask['phase']
  post: PostId
  text: string
  how: string | null
  law: boolean
  facts: string[]
}
export type StepLine = { id: TriageId; name: string; question: string; tasks: TaskLine[] }
export type DraftLine = {
  id: string
  name: string
  when: string
  text: string
  own: boolean
  needs: ManualContent['drafts']['drafts'][number]['needs']
  facts: string[]
}
export type NotLine = { text: string; why: string; facts: string[] }

/** What stands on one sheet. */
export type ManualCard = {
  posts: PostLine[]
  night: { from: string; to: string; first: Person; deputy: Person }
  levels: string[]
  places: ManualAnswers['places']
  steps: StepLine[]
  not: NotLine[]
}

/** The manual of one organisation in one language: its answers put into the texts. */
export type Manual = {
  locale: ManualLocale
  checked: string
  card: ManualCard
  steps: StepLine[]
  risks: { id: string; priority: RiskPriority; name: string; first: string }[]
  deadlines: (Omit<ManualDeadline, 'name' | 'text'> & { name: string; text: string })[]
  parts: { id: string; title: string; lead: string; points: { text: string; law: boolean; facts: string[] }[] }[]
  drafts: DraftLine[]
  hours: ManualAnswers['hours']
  contractors: ManualAnswers['contractors']
  accounts: ManualAnswers['accounts']
  sources: { id: string; text: string; date: string; checked: string }[]
}

const order: Readonly<Record<RiskPriority, number>> = { high: 0, middle: 1, low: 2 }

export function compose(content: ManualContent, answers: ManualAnswers, locale: ManualLocale): Manual {
  const steps = stepsOf(content, locale)
  const person = ({ name, phone }: Contact): Person => ({ name, phone })
  const { night } = answers
  const manual = {
    locale,
    checked: content.steps.checked,
    card: {
      posts: postIds.map((id) => ({
        id,
        name: content.steps.posts[id].name[locale],
        does: content.steps.posts[id].does[locale],
        first: person(answers.posts[id].first),
        deputy: person(answers.posts[id].deputy)
      })),
      night: { from: night.from, to: night.to, first: person(night.first), deputy: person(night.deputy) },
      levels: [...answers.levels],
      places: answers.places,
      steps: steps.map((step) => ({ ...step, tasks: step.tasks.filter(({ phase }) => phase === 'hour') })),
      not: content.steps.not.map(({ text, why, facts }) => ({ text: text[locale], why: why[locale], facts }))
    },
    steps,
    risks: risksOf(content, answers, locale),
    deadlines: content.deadlines.deadlines.map((row) => ({ ...row, name: row.name[locale], text: row.text[locale] })),
    parts: content.parts.parts.map(({ id, title, lead, points }) => ({
      id,
      title: title[locale],
      lead: lead[locale],
      points: points.map(({ text, law, facts }) => ({ text: text[locale], law, facts }))
    })),
    drafts: content.drafts.drafts.map(({ id, name, when, text, needs, facts }) => ({
      id,
      name: name[locale],
      when: when[locale],
      text: answers.drafts[id] ?? text[locale],
      own: answers.drafts[id] !== undefined,
      needs,
      facts
    })),
    hours: answers.hours,
    contractors: answers.contractors,
    accounts: answers.accounts
  }
  return { ...manual, sources: sourcesOf(content, factsIn(content), locale) }
}

/** The risks in order of priority: those of the organisation, or the list to begin with. */
export function risksOf(content: ManualContent, answers: ManualAnswers, locale: ManualLocale): Manual['risks'] {
  const all =
    answers.risks ??
    content.risks.risks.map(({ id, priority, name, first }) => ({
      id,
      priority,
      name: name[locale],
      first: first[locale]
    }))
  return [...all].sort((a, b) => order[a.priority] - order[b.priority])
}

function stepsOf(content: ManualContent, locale: ManualLocale): StepLine[] {
  return content.steps.steps.map(({ id, name, question, tasks }) => ({
    id,
    name: name[locale],
    question: question[locale],
    tasks: tasks.map(({ text, how, ...task }) => ({ ...task, text: text[locale], how: how?.[locale] ?? null }))
  }))
}

function factsIn({ steps, risks, deadlines, parts, drafts }: ManualContent): string[] {
  const cited = [
    ...steps.steps.flatMap(({ tasks }) => tasks),
    ...steps.not,
    ...risks.risks,
    ...deadlines.deadlines,
    ...parts.parts.flatMap(({ points }) => points),
    ...drafts.drafts,
    ...Object.values(drafts.elements),
    ...Object.values(drafts.cautions)
  ].flatMap(({ facts }) => facts)
  return [...new Set(cited)].sort()
}

function sourcesOf(content: ManualContent, ids: readonly string[], locale: ManualLocale): Manual['sources'] {
  return ids.flatMap((id) => {
    const source = content.sources[id]
    return source ? [{ id, text: source.text[locale], date: source.date, checked: source.checked }] : []
  })
}
