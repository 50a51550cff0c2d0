import type { Answer } from '@hinoyojin/core/assessment/index.ts'
import type { State } from '@hinoyojin/core/scenario/index.ts'
import type { Pack } from '@hinoyojin/core/schema/pack.ts'
import type { Drawn, Evidence } from '@hinoyojin/core/schema/record.ts'

/** A pack as it was released. */
export type FrozenPack = Pack

/** One attempt at one activity of a frozen pack, with what was made of it then. */
export type FrozenLog = {
  pack: string
  activity: string
  seed: number
  answers: Answer[]
  evidence: Evidence[]
  /** Scenarios only. */
  state?: State
  /** Checks only. */
  drawn?: Drawn
}

export type FrozenLogs = { logs: FrozenLog[] }
