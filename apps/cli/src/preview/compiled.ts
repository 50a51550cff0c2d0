import type { KeyPack, LearnerPack } from '@hinoyojin/core/schema/pack.ts'
import type { SpokenProblem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

/** A picture of the module: its bytes by their hash. */
export type Picture = { type: string; bytes: Uint8Array }
export type Compiled = {
  learner: LearnerPack
  key: KeyPack
  picture: (hash: string) => Picture | undefined
  problems: SpokenProblem[]
}

/** Reads the module as it stands on the disk now. With errors in it: only what is wrong. */
export type Compile = (locale: LocaleId) => Promise<Compiled | { learner?: undefined; problems: SpokenProblem[] }>
