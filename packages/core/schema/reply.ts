import type { SpokenFact } from './pack.ts'
import type { Drawn } from './record.ts'
import type { NextTime, Verdict } from './words.ts'

/** Body of POST /api/step: one answer of a learner. */
export type StepRequest = { attempt: string; seq: number; place: string; choice: string; at: string; ms: number }

/** Why a step was not taken. `expected` is the next seq the server waits for. */
export type StepRefusal =
  'signed-out' | 'not-yours' | 'out-of-order' | 'not-enabled' | 'finished' | 'malformed' | 'unavailable' | 'disk-full'

export type StepReply =
  { ok: true; seq: number; finished: boolean; reveal?: Reveal } | { ok: false; code: StepRefusal; expected?: number }

/** What may be shown once an answer is recorded. Scenario choices reveal nothing before the debrief. */
export type Reveal = CheckReveal | SpotReveal
export type CheckReveal = {
  kind: 'check'
  item: string
  itemKind: 'harmless' | 'risky'
  chosen: string
  options: { id: string; verdict: Verdict; why: string }[]
  facts: SpokenFact[]
}
export type SpotReveal = {
  kind: 'spot'
  clues: { id: string; why: string; mend?: string; found: boolean; facts: SpokenFact[] }[]
  harmless: { id: string; why: string; marked: boolean }[]
  learn: { text: string; facts: SpokenFact[] }[]
  next?: NextTime
}

/** An attempt as the phone gets it, to begin or to go on from any device. */
export type AttemptView = {
  id: string
  pack: string
  seed: number
  /** Highest recorded seq; the next answer is seq + 1. */
  seq: number
  finished: boolean
  answers: { place: string; choice: string }[]
  /** Checks only: what is asked, in which order. */
  drawn?: Drawn
  /** What was already revealed for recorded answers. */
  reveals: Reveal[]
}
