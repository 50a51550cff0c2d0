import type { GuidelineAnswers, LibraryClause, Spoken } from '../schema/guideline-clause.ts'
import type { DraftClause, GuidelineClause, GuidelineDraft } from '../schema/guideline-draft.ts'
import { compose, filled } from './compose.ts'

const title: Spoken = {
  ja: 'SNSガイドライン',
  en: 'Social media guideline',
  'ja-easy': 'SNSの ガイドライン'
}
const pledge: Spoken = {
  ja: 'このガイドラインを読み、内容を理解しました。投稿する前に立ち止まり、迷ったときと困ったときは相談します。この同意は、私の自由な意見、労働組合の活動、法律に基づく通報や相談を制限するものではありません。',
  en: 'I have read this guideline and understand it. I will pause before I post, and ask when I am unsure or in trouble. This does not limit my own opinions, union activity, or any report or consultation the law provides for.',
  'ja-easy':
    'この ガイドラインを {読|よ}みました。 わかりました。 {投稿|とうこう}する {前|まえ}に、 {一度|いちど} {止|と}まって {考|かんが}えます。 わからない とき、 {困|こま}った ときは {相談|そうだん}します。 {自分|じぶん}の {意見|いけん}を {言|い}う こと、 {組合|くみあい}の {活動|かつどう}、 {法律|ほうりつ}で {決|き}まった {通報|つうほう}や {相談|そうだん}は、 これからも {自由|じゆう}です。'
}

/** A first draft from the answers. */
export function firstDraft(answers: GuidelineAnswers, library: readonly LibraryClause[]): GuidelineDraft {
  return {
    answers,
    title: filled(title, answers),
    clauses: compose(answers, library).map((clause) => ({ ...clause, revision: 1 })),
    removed: unused(answers, library),
    pledge: filled(pledge, answers),
    pledgeRevision: 1
  }
}

/** What fits but is not in the set that was chosen: it waits beside the draft, to be taken in one by one. */
function unused(answers: GuidelineAnswers, library: readonly LibraryClause[]): DraftClause[] {
  const used = new Set(compose(answers, library).map(({ key }) => key))
  const all = compose({ ...answers, set: 'full' }, library)
  return all.filter(({ key }) => !used.has(key)).map((clause) => ({ ...clause, revision: 1 }))
}

/** The draft after other answers: what people wrote or took out stays theirs; clauses nobody touched follow the answers. */
export function recompose(
  draft: GuidelineDraft,
  answers: GuidelineAnswers,
  library: readonly LibraryClause[]
): GuidelineDraft {
  const byKey = (clauses: GuidelineClause[]) => new Map(clauses.map((clause) => [clause.key, clause]))
  const before = byKey(compose(draft.answers, library))
  const after = compose(answers, library)
  const fitting = byKey(after)
  // What the library says under these answers, whether it fits or not: also a clause that waits beside the draft follows them.
  const unbound = library.map((clause) => ({ ...clause, when: {}, short: true }))
  const [saidBefore, says] = [byKey(compose(draft.answers, unbound)), byKey(compose(answers, unbound))]
  const touched = (clause: DraftClause) => !same(clause, saidBefore.get(clause.key))
  const follow = (clause: DraftClause): DraftClause => {
    const fresh = says.get(clause.key)
    return fresh && !touched(clause) && !same(fresh, clause) ? { ...fresh, revision: clause.revision + 1 } : clause
  }
  // What the answers before did not ask for was written or taken in by somebody.
  const theirs = (clause: DraftClause) => !before.has(clause.key) || touched(clause)
  const stays = (clause: DraftClause) => fitting.has(clause.key) || theirs(clause)
  const clauses = draft.clauses.filter(stays).map(follow)
  const gone = draft.clauses.filter((clause) => !stays(clause))
  const back = draft.removed.filter(({ key }) => fitting.has(key) && !before.has(key))
  const waiting = [...draft.removed.filter((clause) => !back.includes(clause)), ...gone].map(follow)
  const there = new Set([...clauses, ...waiting].map(({ key }) => key))
  const added = after
    .filter(({ key }) => !there.has(key))
    .map((clause) => follow(back.find(({ key }) => key === clause.key) ?? { ...clause, revision: 1 }))
  const removed = [...waiting, ...unused(answers, library).filter(({ key }) => !there.has(key))]
  return { ...draft, answers, removed, clauses: placed(clauses, added, after) }
} // prettier-ignore

/** Puts new clauses after the nearest one that comes before them in the library. */
function placed(clauses: DraftClause[], added: DraftClause[], order: readonly GuidelineClause[]): DraftClause[] {
  const result = [...clauses]
  for (const clause of added) {
    const ahead = order
      .slice(
        0,
        order.findIndex(({ key }) => key === clause.key)
      )
      .map(({ key }) => key)
    const last = result.findLastIndex(({ key, part }) => part === clause.part && ahead.includes(key))
    // Nothing stands before it in its part: the second part begins after the first.
    const begin = clause.part === 'people' ? 0 : result.findLastIndex(({ part }) => part === 'people') + 1
    result.splice(last < 0 ? begin : last + 1, 0, clause)
  }
  return result
}

/** The same words, whatever the revision. */
export function same(one: GuidelineClause, other: GuidelineClause | undefined): boolean {
  if (other === undefined) return false
  const words = ({ part, title: of, text, question }: GuidelineClause) => JSON.stringify([part, said(of), said(text), question])
  return words(one) === words(other)
} // prettier-ignore

const said = (spoken: Spoken) => [spoken.ja, spoken.en ?? null, spoken['ja-easy'] ?? null]
