import { firstDraft, recompose } from '@hinoyojin/core/guideline/index.ts'
import { longestClause } from '@hinoyojin/core/schema/guideline.ts'
import { guidelineAnswers, type GuidelinePart, type Spoken } from '@hinoyojin/core/schema/guideline-clause.ts'
import type { DraftClause, GuidelineDraft } from '@hinoyojin/core/schema/guideline-draft.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store, Transactor } from '../store/database.ts'
import { newId } from '../store/id.ts'
import { findDraft, insertDraft, lockDraft, updateDraft, type DraftRow } from '../store/guidelines/draft-rows.ts'
import { namesOf } from '../store/guidelines/version-rows.ts'
import { clauseLibrary } from './library.ts'

/** Clauses in use and put aside. The library has about forty; nobody reads, and nobody agrees to, more than this. */
export const MOST_CLAUSES = 100
/** Letters of a question under a clause, of each of its answers and of each reason. */
const LONGEST_ASKED = 1000

export type DraftRefusal =
  | NotAllowed
  | {
      readonly ok: false
      readonly code: 'no-draft' | 'waiting' | 'unknown-clause' | 'empty' | 'too-long' | 'too-many' | 'bad-answers'
    }
/** Somebody else saved first: nothing is stored, and this is what stands there now. */
export type ChangedMeanwhile = { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: DraftClause }
type Changed = { readonly ok: true; readonly draft: GuidelineDraft }

export type DraftView = DraftRow & { readonly updatedByName: string | null }

/** The draft with who changed it last; null before the questions have been answered. */
export function draftOf(store: Store, who: Asker): Promise<DraftView | null | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const found = await findDraft(reader)
    if (!found) return null
    const names = await namesOf(reader, found.updatedBy ? [found.updatedBy] : [])
    return { ...found, updatedByName: names.get(found.updatedBy ?? '') ?? null }
  })
}

/** Answers the questions: makes the draft, or lets it follow new answers without touching what people wrote themselves. */
export async function answerQuestions(
  store: Store,
  who: Asker,
  form: unknown,
  now: Date
): Promise<Changed | DraftRefusal> {
  const answers = guidelineAnswers.safeParse(form)
  if (!answers.success) return { ok: false, code: 'bad-answers' }
  return changeAsAdministrator<Changed | DraftRefusal>(store, who, async (tx) => {
    const draft = firstDraft(answers.data, clauseLibrary())
    if (await insertDraft(tx, draft, now)) {
      await tx.audit('guideline.begun', tx.organisationId, { clauses: draft.clauses.length })
      return { ok: true, draft }
    }
    return change(tx, now, (before) => ({
      ok: true,
      draft: recompose(before, answers.data, clauseLibrary()),
      said: 'answers'
    }))
  })
}

export type ClauseEdit = {
  readonly key: string
  readonly revision: number
  readonly title: Spoken
  readonly text: Spoken
  readonly question: DraftClause['question']
}

/** Saves one clause as somebody wrote it, if nobody else changed it since they opened it. */
export function saveClause(store: Store, who: Asker, edit: ClauseEdit, now: Date) {
  return editDraft(store, who, now, (draft): Edited => {
    const wrong = wrongWords(edit) ?? wrongQuestion(edit.question)
    if (wrong) return wrong
    const clause = draft.clauses.find(({ key }) => key === edit.key)
    if (!clause) return { ok: false, code: 'unknown-clause' }
    if (clause.revision !== edit.revision) return { ok: false, code: 'changed-meanwhile', theirs: clause }
    const { title, text, question } = edit
    const saved = { ...clause, title, text, question, revision: clause.revision + 1 }
    return { ok: true, said: clause.key, draft: { ...draft, clauses: draft.clauses.map((each) => (each === clause ? saved : each)) } }
  })
} // prettier-ignore

/** The words at the end that people agree to, and the name of the whole. */
export function savePledge(store: Store, who: Asker, edit: { revision: number; title: Spoken; pledge: Spoken }, now: Date) {
  return editDraft(store, who, now, (draft): Edited => {
    const wrong = wrongWords({ title: edit.title, text: edit.pledge })
    if (wrong) return wrong
    if (draft.pledgeRevision !== edit.revision) return { ok: false, code: 'changed-meanwhile', theirs: pledgeAsClause(draft) }
    const { title, pledge } = edit
    return { ok: true, said: 'pledge', draft: { ...draft, title, pledge, pledgeRevision: draft.pledgeRevision + 1 } }
  })
} // prettier-ignore

/** One place up or down inside its part. */
export function moveClause(store: Store, who: Asker, key: string, way: 'up' | 'down', now: Date) {
  return editDraft(store, who, now, (draft): Edited => {
    const clauses = [...draft.clauses]
    const from = clauses.findIndex((clause) => clause.key === key)
    const clause = clauses[from]
    if (!clause) return { ok: false, code: 'unknown-clause' }
    const others = clauses.map((each, at) => ({ at, part: each.part })).filter(({ part }) => part === clause.part)
    const place = others.findIndex(({ at }) => at === from)
    const to = others[place + (way === 'up' ? -1 : 1)]?.at
    if (to === undefined) return { ok: true, said: key, draft }
    const other = clauses[to]
    if (other) [clauses[from], clauses[to]] = [other, clause]
    return { ok: true, said: key, draft: { ...draft, clauses } }
  })
}

/** Takes a clause out; it waits below to be brought back. */
export function removeClause(store: Store, who: Asker, key: string, now: Date) {
  return editDraft(store, who, now, (draft): Edited => {
    const clause = draft.clauses.find((each) => each.key === key)
    if (!clause) return { ok: false, code: 'unknown-clause' }
    const clauses = draft.clauses.filter((each) => each !== clause)
    return { ok: true, said: key, draft: { ...draft, clauses, removed: [...draft.removed, clause] } }
  })
}

export function bringBack(store: Store, who: Asker, key: string, now: Date) {
  return editDraft(store, who, now, (draft): Edited => {
    const clause = draft.removed.find((each) => each.key === key)
    if (!clause) return { ok: false, code: 'unknown-clause' }
    const removed = draft.removed.filter((each) => each !== clause)
    return { ok: true, said: key, draft: { ...draft, removed, clauses: [...draft.clauses, clause] } }
  })
}

/** A clause of the organisation's own, at the end of its part. */
export async function addClause(store: Store, who: Asker, wish: { part: GuidelinePart; title: Spoken; text: Spoken }, now: Date) {
  const key = `own-${newId()}`
  const answer = await editDraft(store, who, now, (draft): Edited => {
    const wrong = wrongWords(wish)
    if (wrong) return wrong
    if (draft.clauses.length + draft.removed.length >= MOST_CLAUSES) return { ok: false, code: 'too-many' }
    const own = { key, ...wish, reason: { ja: '' }, facts: [], asOf: now.toISOString().slice(0, 10), question: null, revision: 1 }
    return { ok: true, said: key, draft: { ...draft, clauses: [...draft.clauses, own] } }
  })
  return answer.ok ? { ...answer, key } : answer
} // prettier-ignore

type Edited = (Changed & { readonly said: string }) | Exclude<DraftRefusal, NotAllowed> | ChangedMeanwhile
type Change = (draft: GuidelineDraft) => Edited

function editDraft(
  store: Store,
  who: Asker,
  now: Date,
  work: Change
): Promise<Changed | DraftRefusal | ChangedMeanwhile> {
  return changeAsAdministrator<Changed | DraftRefusal | ChangedMeanwhile>(store, who, (tx) => change(tx, now, work))
}

async function change<T extends Edited>(tx: Transactor, now: Date, work: (draft: GuidelineDraft) => T) {
  const row = await lockDraft(tx)
  if (!row) return { ok: false, code: 'no-draft' } as const
  // What is being approved must be what was read: it is taken back first.
  if (row.proposal) return { ok: false, code: 'waiting' } as const
  const edited = work(row.draft)
  if (!edited.ok) return edited
  await updateDraft(tx, edited.draft, now)
  await tx.audit('guideline.edited', tx.organisationId, { clause: edited.said })
  return { ok: true, draft: edited.draft } as const
}

function wrongWords({
  title,
  text
}: {
  title: Spoken
  text: Spoken
}): { ok: false; code: 'empty' | 'too-long' } | null {
  if (title.ja.trim() === '' || text.ja.trim() === '') return { ok: false, code: 'empty' }
  const long = [title, text].some((spoken) => Object.values(spoken).some((words) => (words ?? '').length > 4000))
  return long || text.ja.length > longestClause ? { ok: false, code: 'too-long' } : null
}

function wrongQuestion(question: DraftClause['question']): { ok: false; code: 'too-long' } | null {
  const said = question ? [question.ask, ...question.options.flatMap(({ text, why }) => [text, why])] : []
  const long = said.some((spoken) => Object.values(spoken).some((words) => (words ?? '').length > LONGEST_ASKED))
  return long ? { ok: false, code: 'too-long' } : null
}

/** The pledge in the shape of a clause, for the page that shows both texts. */
export function pledgeAsClause({ title, pledge, pledgeRevision }: GuidelineDraft): DraftClause {
  return { key: 'pledge', part: 'people', title, text: pledge, reason: { ja: '' }, facts: [], asOf: '', question: null, revision: pledgeRevision }
} // prettier-ignore
