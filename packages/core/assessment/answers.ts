import type { ResponseEvent } from '../schema/record.ts'

/** What judging reads of a response event. */
export type Answer = Pick<ResponseEvent, 'seq' | 'place' | 'choice'>

/**
 * The answers in the order they were given, each seq once, so that recording something twice or in another order changes
 * nothing. Where two answers claim one seq (the store refuses this) the choice between them is at least always the same.
 */
export function inOrder(events: readonly Answer[]): Answer[] {
  const sorted = [...events].sort((a, b) => a.seq - b.seq || compare(a.place, b.place) || compare(a.choice, b.choice))
  return sorted.filter((answer, index) => answer.seq !== sorted[index - 1]?.seq)
}

/** The first answer at each place: what was answered before anything was explained. */
export function firstAtEachPlace(events: readonly Answer[]): Answer[] {
  const seen = new Set<string>()
  return inOrder(events).filter((answer) => !seen.has(answer.place) && seen.add(answer.place))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
