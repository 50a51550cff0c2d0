import type { Verdict } from './words.ts'

/**
 * Facts only: what was done, never how good it was. Append-only; idempotent on (attempt, seq).
 *
 * place/choice by kind of activity:
 *   lesson    'lesson' / 'read'
 *   scenario  scene id / choice id
 *   spot      spot id / ids of the marked things, sorted, joined by '+' ('none' when nothing was marked)
 *   check     item id / option id
 */
export type ResponseEvent = {
  attempt: string
  /** 1, 2, 3 ... without gaps. */
  seq: number
  /** Pack hash. */
  pack: string
  /** ISO time by the phone's clock: may be wrong, never used for order. */
  at: string
  place: string
  choice: string
  /** Milliseconds the learner spent on this, bounded by the server. */
  ms: number
}

/** A verdict about one objective, and the answers (seq) that caused it. */
export type Evidence = { objective: string; verdict: Verdict; because: number[] }

/** Which items an attempt asks, and in which order their options stand. */
export type Drawn = { item: string; options: string[] }[]
