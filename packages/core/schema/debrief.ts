import type { SpokenFact } from './pack.ts'
import type { NextTime, Objective, Verdict } from './words.ts'

/** One line of an evening: what was done or what happened, at the story's clock. */
export type Moment = {
  /** Simulated minutes from the start. */
  t: number
  /** HH:MM of the story; `day` 0 is the first day. */
  clock: string
  day: number
  kind: 'choice' | 'event'
  text: string
  why?: string
  verdicts: Record<string, Verdict>
  /** True where the objective met is a discrimination one: a harmless thing let pass. */
  harmless: boolean
  deciding: boolean
}

export type Ending = { kind: string; title: string; words: string[] }
export type Evening = { moments: Moment[]; ending: Ending }

/** The same seed with one choice changed. */
export type OtherEvening = { say: string; clock: string; mine: string; instead: string; evening: Evening }

/** All that a learner is shown after a story. Composed on the server from key, seed and answers. */
export type Debrief = {
  title: string
  evening: Evening
  /** The moment that decided; absent where none of the deciding scenes was passed. */
  deciding?: Moment
  other?: OtherEvening
  objectives: ({ id: string; verdict: Verdict | 'open' } & Objective)[]
  learn: { text: string; facts: SpokenFact[] }[]
  next?: NextTime
  /** One rehearsal of the better act: the words of that choice. */
  rehearse?: string
  help: string[]
}
