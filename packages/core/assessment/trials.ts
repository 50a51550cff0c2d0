import type { KeyPack } from '../schema/pack.ts'
import type { Verdict } from '../schema/words.ts'
import { firstAtEachPlace, type Answer } from './answers.ts'
import { activityOf } from './judge.ts'
import { marksOf } from './marks.ts'
import { own } from './own.ts'

/** One thing that was either harmless or risky, and how it was treated. */
export type Trial = { kind: 'harmless' | 'risky'; verdict: Verdict }

/**
 * The trials in the answers of one attempt, to be pooled for `discriminate`: each check item answered, and each thing in a
 * picture (a clue is risky, a look-alike harmless). Stories give none: their scenes are not independent questions.
 */
export function trialsOf(key: KeyPack, activityId: string, events: readonly Answer[]): Trial[] {
  const activity = activityOf(key, activityId)
  if (activity?.kind === 'check') {
    return firstAtEachPlace(events).flatMap(({ place, choice }) => {
      const item = own(activity.items, place)
      const option = item && own(item.options, choice)
      return item && option ? [{ kind: item.kind, verdict: option.verdict }] : []
    })
  }
  const answer = firstAtEachPlace(events).find((each) => each.place === activity?.id)
  if (activity?.kind !== 'spot' || answer === undefined) return []
  const marks = marksOf(activity, answer.choice)
  return [
    ...Object.keys(activity.clues).map((id): Trial => ({
      kind: 'risky',
      verdict: marks.clues.has(id) ? 'met' : 'missed'
    })),
    ...Object.keys(activity.harmless).map((id): Trial => ({
      kind: 'harmless',
      verdict: marks.harmless.has(id) ? 'missed' : 'met'
    }))
  ]
}
