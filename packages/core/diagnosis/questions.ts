import { random, shuffled } from '../chance/random.ts'
import {
  checkKinds,
  checkTopics,
  ratingPairs,
  ratingWhose,
  situationActs,
  type CheckForm,
  type CheckKind,
  type CheckTopic,
  type PersonalKey,
  type RatingPair
} from '../schema/survey.ts'

/** One question of the personal check. Its id stays the same in every language and says nothing about what fits. */
export type CheckQuestion =
  | { readonly id: string; readonly kind: CheckKind; readonly topic: CheckTopic }
  | { readonly id: string; readonly kind: 'situation'; readonly situation: string }
  | { readonly id: string; readonly kind: 'rating'; readonly pair: RatingPair; readonly whose: 'me' | 'others' }

/** What may be answered to a question besides leaving it out. */
export const SKIPPED = 'skip'
export const NO_OCCASION = 'none'
export const DO_NOT_KNOW = 'unknown'

const scale = (length: number) => Array.from({ length }, (_, at) => String(at))

/** Every answer that may be stored for a question of this kind. */
export function answersTo(kind: CheckQuestion['kind']): readonly string[] {
  switch (kind) {
    case 'knowledge':
      return ['one', 'two', 'three', DO_NOT_KNOW, SKIPPED]
    case 'attitude':
      return [...scale(4), SKIPPED]
    case 'behaviour':
      return [...scale(4), NO_OCCASION, SKIPPED]
    case 'situation':
      return [...situationActs, SKIPPED]
    case 'rating':
      return [...scale(5), SKIPPED]
  }
}

/** The form somebody meets: by seed the first time, the other one after that. */
export function formFor(seed: number, last: CheckForm | undefined): CheckForm {
  if (last !== undefined) return last === 'a' ? 'b' : 'a'
  return random(seed, 'form', 0) % 2 === 0 ? 'a' : 'b'
}

/**
 * All questions of one form, in the order in which they are asked. The ratings come first, before any question has coloured them;
 * knowledge comes last, so that it teaches nothing to the rest. Within a part the order depends on the seed.
 */
export function questionsOf(key: PersonalKey, form: CheckForm, seed: number): CheckQuestion[] {
  const whose = random(seed, 'whose', 0) % 2 === 0 ? ratingWhose : [...ratingWhose].reverse()
  const ratings = ratingPairs.flatMap((pair) =>
    whose.map((each) => ({ id: `rating.${pair}.${each}`, kind: 'rating' as const, pair, whose: each }))
  )
  const situations = shuffled(key.situations[form], seed, 'situations').map(({ id }) => ({
    id: `situation.${id}`,
    kind: 'situation' as const,
    situation: id
  }))
  const part = (kind: CheckKind) =>
    shuffled(checkTopics, seed, kind).map((topic) => ({ id: `${topic}.${kind}.${form}`, kind, topic }))
  return [...ratings, ...situations, ...part('attitude'), ...part('behaviour'), ...part('knowledge')]
}

/** In which order the options of a question of knowledge stand: the place must not give the answer away. */
export const optionsInOrder = (question: { id: string }, seed: number): ('one' | 'two' | 'three')[] =>
  shuffled(['one', 'two', 'three'] as const, seed, `options:${question.id}`)

/** Every pair (topic, kind) that a form asks about, for whoever wants to see that forms are parallel. */
export const cellsOf = (questions: readonly CheckQuestion[]): string[] =>
  questions.flatMap((each) => ('topic' in each ? [`${each.topic} ${each.kind}`] : [])).sort()

export const cells = checkTopics.flatMap((topic) => checkKinds.map((kind) => `${topic} ${kind}`)).sort()
