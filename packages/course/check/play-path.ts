import { enabled, endingOf } from '@hinoyojin/core/scenario/step.ts'
import { replay } from '@hinoyojin/core/scenario/replay.ts'
import type { ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import type { Recording } from '../read/golden-path.ts'

export type PlayedPath =
  /** `ends`: the kind of the ending and its scene; empty when the path stops before one. */
  { ok: true; ends: string[]; recording: Recording } | { ok: false; choice: string; scene: string; offered: string[] }

/** Plays the choices of a golden path and writes down everything a change of the text could change. */
export function playPath(source: ScenarioSource, choices: readonly string[]): PlayedPath {
  const run = replay(source, choices)
  if (!run.ok) {
    const offered = enabled(source, run.state).map((choice) => choice.id)
    return { ok: false, choice: choices[run.index] ?? '', scene: run.state.scene, offered }
  }
  const evidence = run.played.map(
    ({ before, choice }) => source.scenes[before.scene]?.choices.find((each) => each.id === choice)?.evidence ?? {}
  )
  const ending = endingOf(source, run.state)
  return {
    ok: true,
    ends: ending === undefined ? [] : [ending, run.state.scene],
    recording: {
      scenes: [...run.played.map(({ before }) => before.scene), run.state.scene],
      enabled: run.played.map(({ offered }) => offered),
      evidence,
      events: run.played.flatMap(({ happened }) => happened.map(({ event }) => event)),
      vars: run.state.vars,
      t: run.state.t
    }
  }
}

/** The fields of a recording, in the order in which they are written. */
export const recordedFields = ['scenes', 'enabled', 'evidence', 'events', 'vars', 't'] as const
