import type { Happening } from './enter.ts'
import type { State } from './state.ts'
import { begin, enabled, step } from './step.ts'
import type { Story } from './story.ts'

/** One step of a run: where it was taken, what was offered there, and what came of it. */
export type Played = { before: State; offered: string[]; choice: string; state: State; happened: Happening[] }

export type Replayed =
  | { ok: true; state: State; played: Played[] }
  /** `index` is the first choice that could not be taken; `state` is where the run stood. */
  | { ok: false; code: 'not-enabled' | 'ended'; index: number; state: State; played: Played[] }

/** A run is its choices: everything else is played again from the text. */
export function replay(story: Story, choices: readonly string[]): Replayed {
  const played: Played[] = []
  let state = begin(story)
  for (const [index, choice] of choices.entries()) {
    const offered = enabled(story, state).map((each) => each.id)
    const next = step(story, state, choice)
    if (!next.ok) return { ok: false, code: next.code, index, state, played }
    played.push({ before: state, offered, choice, state: next.state, happened: next.happened })
    state = next.state
  }
  return { ok: true, state, played }
}
