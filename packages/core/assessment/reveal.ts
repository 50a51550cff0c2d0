import type { KeyCheck, KeyPack, KeySpot, SpokenFact } from '../schema/pack.ts'
import type { CheckReveal, Reveal, SpotReveal } from '../schema/reply.ts'
import type { Answer } from './answers.ts'
import { activityOf } from './judge.ts'
import { marksOf } from './marks.ts'
import { own } from './own.ts'

/**
 * What may be shown once this answer is recorded: the reasons for every option of a check item, or for everything in a
 * picture. Nothing for lessons and stories (a story explains itself in its debrief), nor for an answer the key does not know.
 */
export function reveal(key: KeyPack, activityId: string, answer: Pick<Answer, 'place' | 'choice'>): Reveal | undefined {
  const activity = activityOf(key, activityId)
  if (activity?.kind === 'check') return revealItem(key, activity, answer.place, answer.choice)
  if (activity?.kind === 'spot' && activity.id === answer.place) return revealSpot(key, activity, answer.choice)
  return undefined
}

/** The facts with these ids as the pack tells them; unknown ids are left out (the linter refuses them). */
export function factsOf(key: KeyPack, ids: readonly string[]): SpokenFact[] {
  return ids.flatMap((id) => own(key.facts, id) ?? [])
}

function revealItem(key: KeyPack, check: KeyCheck, id: string, chosen: string): CheckReveal | undefined {
  const item = own(check.items, id)
  if (item === undefined || own(item.options, chosen) === undefined) return undefined
  return {
    kind: 'check',
    item: id,
    itemKind: item.kind,
    chosen,
    options: Object.entries(item.options).map(([option, { verdict, why }]) => ({ id: option, verdict, why })),
    facts: factsOf(key, item.facts)
  }
}

function revealSpot(key: KeyPack, spot: KeySpot, choice: string): SpotReveal {
  const marks = marksOf(spot, choice)
  return {
    kind: 'spot',
    clues: Object.entries(spot.clues).map(([id, { why, mend, facts }]) => ({
      id,
      why,
      ...(mend === undefined ? {} : { mend }),
      found: marks.clues.has(id),
      facts: factsOf(key, facts)
    })),
    harmless: Object.entries(spot.harmless).map(([id, { why }]) => ({ id, why, marked: marks.harmless.has(id) })),
    learn: spot.learn.map(({ text, facts }) => ({ text, facts: factsOf(key, facts) })),
    ...(spot.next === undefined ? {} : { next: spot.next })
  }
}
