import { diffArrays } from 'diff'
import { spokenIn, withoutReadings } from '@hinoyojin/core/guideline/index.ts'
import type { GuidelineBody, GuidelineClause } from '@hinoyojin/core/schema/guideline-draft.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** A run of words: the same in both, only in the new text, or only in the old. */
export type Run = { kind: 'same' | 'in' | 'out'; text: string }
export type ClauseDifference = {
  key: string
  kind: 'new' | 'changed' | 'removed' | 'moved' | 'same'
  title: string
  runs: Run[]
}
export type Difference = { clauses: ClauseDifference[]; pledge: Run[] | null; changes: number }

/** What changed from one guideline to the next, clause by clause, in one language. Removed ones stand at the end. */
export function difference(before: GuidelineBody | null, after: GuidelineBody, locale: LocaleId): Difference {
  const old = new Map((before?.clauses ?? []).map((clause) => [clause.key, clause]))
  const kept = new Set(after.clauses.map(({ key }) => key))
  const moved = movedKeys((before?.clauses ?? []).map(({ key }) => key).filter((key) => kept.has(key)), after.clauses.map(({ key }) => key).filter((key) => old.has(key))) // prettier-ignore
  const clauses = after.clauses.map((clause): ClauseDifference => {
    const was = old.get(clause.key)
    const title = said(clause.title, locale)
    if (!was) return { key: clause.key, kind: 'new', title, runs: [{ kind: 'in', text: said(clause.text, locale) }] }
    const changed = whole(was, locale) !== whole(clause, locale)
    const kind = changed || was.part !== clause.part ? 'changed' : moved.has(clause.key) ? 'moved' : 'same'
    return { key: clause.key, kind, title, runs: wordsChanged(said(was.text, locale), said(clause.text, locale), said(was.title, locale), title) } // prettier-ignore
  })
  const removed = [...old.values()].filter(({ key }) => !kept.has(key)).map((clause): ClauseDifference => ({
    key: clause.key, kind: 'removed', title: said(clause.title, locale), runs: [{ kind: 'out', text: said(clause.text, locale) }]
  })) // prettier-ignore
  const pledge = before && wordsChanged(said(before.pledge, locale), said(after.pledge, locale))
  const pledgeChanged = pledge !== null && pledge.some(({ kind }) => kind !== 'same')
  const all = [...clauses, ...removed]
  return {
    clauses: all,
    pledge: pledgeChanged ? pledge : null,
    changes: all.filter(({ kind }) => kind !== 'same').length + (pledgeChanged ? 1 : 0)
  }
}

const said = (spoken: GuidelineClause['text'], locale: LocaleId) => withoutReadings(spokenIn(spoken, locale))
const whole = ({ title, text }: GuidelineClause, locale: LocaleId) => `${said(title, locale)}\n${said(text, locale)}`

/** Every reader's page looks for the changed words anew, and looking takes as long as the square of their number. Where so many changed,
 *  nobody can follow them either: the old text, then the new one. */
const MOST_CHANGES = 400

/** Words that came and went. A changed title stands before the text in 「」. */
export function wordsChanged(before: string, after: string, titleBefore = '', titleAfter = ''): Run[] {
  const head: Run[] = titleBefore === titleAfter ? [] : [{ kind: 'out', text: `「${titleBefore}」` }, { kind: 'in', text: `「${titleAfter}」` }, { kind: 'same', text: '\n' }] // prettier-ignore
  const runs: Run[] = []
  const sentences = diffArrays(sentencesOf(before), sentencesOf(after), { maxEditLength: MOST_CHANGES }) ?? []
  if (sentences.length === 0 && before + after !== '') return [...head, ...whollyNew(before, after)]
  for (const [at, { added, removed, value }] of sentences.entries()) {
    const text = value.join('')
    if (added && sentences[at - 1]?.removed) continue // said with the one before
    const next = sentences[at + 1]
    if (removed && next?.added) runs.push(...rewritten(text, next.value.join('')))
    else runs.push({ kind: added ? 'in' : removed ? 'out' : 'same', text })
  }
  return [...head, ...runs]
}

/** Word by word while most of them stayed; otherwise the old text whole and then the new one, or nobody can read it. */
function rewritten(before: string, after: string): Run[] {
  const found = diffArrays(segments(before), segments(after), { maxEditLength: MOST_CHANGES })
  if (!found) return whollyNew(before, after)
  const runs = found.map(({ added, removed, value }): Run => {
    return { kind: added ? 'in' : removed ? 'out' : 'same', text: value.join('') }
  })
  const stayed = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return stayed * 2 >= Math.min(before.length, after.length) ? runs : whollyNew(before, after)
}

const whollyNew = (before: string, after: string): Run[] => [
  { kind: 'out', text: before },
  { kind: 'in', text: after }
]

const sentencesOf = (text: string) => text.match(/[^。.\n]*[。.]+|[^。.\n]+|\n+/gu) ?? []

/** Words of Japanese and English alike, so that a changed word is marked whole and not letter by letter. */
function segments(text: string): string[] {
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}

/** Keys that left their order: all but the longest row that kept it. */
function movedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, at) => [key, at]))
  const best: { length: number; previous: number }[] = []
  after.forEach((key, at) => {
    best[at] = { length: 1, previous: -1 }
    for (let earlier = 0; earlier < at; earlier++) {
      const rises = (place.get(after[earlier] ?? '') ?? 0) < (place.get(key) ?? 0)
      const length = (best[earlier]?.length ?? 0) + 1
      if (rises && length > (best[at]?.length ?? 0)) best[at] = { length, previous: earlier }
    }
  })
  const kept = new Set<string>()
  let at = best.reduce((top, { length }, here) => (length > (best[top]?.length ?? 0) ? here : top), 0)
  while (at >= 0 && at < after.length) {
    kept.add(after[at] ?? '')
    at = best[at]?.previous ?? -1
  }
  return new Set(after.filter((key) => !kept.has(key)))
}
