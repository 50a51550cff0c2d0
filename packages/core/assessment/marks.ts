import type { KeySpot } from '../schema/pack.ts'
import { own } from './own.ts'

/** What was marked in a picture, read from the recorded choice ("slip+bowls", or "none"). Unknown ids are left out. */
export function marksOf(spot: KeySpot, choice: string): { clues: Set<string>; harmless: Set<string> } {
  const marked = choice.split('+')
  return {
    clues: new Set(marked.filter((id) => own(spot.clues, id) !== undefined)),
    harmless: new Set(marked.filter((id) => own(spot.harmless, id) !== undefined))
  }
}
