/**
 * What the compiler makes of a module, and the two halves it is split into.
 * The halves are different branded types: a key half can not be sent where a learner half is expected.
 */
import type { ItemsSource, SpotSource } from './activities.ts'
import type { FactSource, ModuleFront } from './module.ts'
import type { Block, CastMember, DelayedEvent, ScenarioSource, Scalar, Variable } from './scenario.ts'
import type { Learn, LocaleId, NextTime, Objective, Region, Verdict } from './words.ts'

declare const half: unique symbol
type Branded<Name extends string, Shape> = Shape & { readonly [half]?: Name }

export type PackMedia = {
  /** sha256 of the bytes, hex: the address of the picture. */
  hash: string
  type: 'image/svg+xml' | 'image/webp' | 'image/png' | 'image/jpeg'
  alt: string
  clues: Record<string, Region>
}

export type PackActivity =
  | { kind: 'lesson'; id: 'lesson'; body: string }
  | { kind: 'scenario'; id: string; source: ScenarioSource }
  | { kind: 'spot'; id: string; source: SpotSource }
  | { kind: 'check'; id: string; source: ItemsSource }

/** A compiled module: parsed sources, all locales, media by hash. `hash` is what records cite. */
export type Pack = {
  format: 'pack/1'
  hash: string
  module: ModuleFront
  activities: PackActivity[]
  media: Record<string, PackMedia>
  faces: Record<string, PackMedia>
  facts: Record<string, FactSource>
  /** Translations: locale -> text id -> words. The source locale is in the sources themselves. */
  texts: Partial<Record<LocaleId, Record<string, string>>>
}

/* ---- learner half: words, scenes, media. Goes to the phone. ---- */

export type LearnerMedia = { hash: string; type: PackMedia['type']; alt: string }
export type LearnerChoice = {
  id: string
  ui: string
  text: string
  when?: Record<string, Scalar>
  set?: Record<string, Scalar>
  goto: string
}
export type LearnerScene = {
  wait?: string
  at?: string
  end?: string
  title?: string
  show: Block[]
  choices: LearnerChoice[]
  after: DelayedEvent[]
}
export type LearnerLesson = { kind: 'lesson'; id: 'lesson'; title: string; minutes: number; body: string }
export type LearnerScenario = {
  kind: 'scenario'
  id: string
  title: string
  minutes: number
  clock: string
  cast: Record<string, CastMember>
  vars: Record<string, Variable>
  start: string
  scenes: Record<string, LearnerScene>
  media: Record<string, LearnerMedia>
  /** Portraits by face name. */
  faces: Record<string, LearnerMedia>
}
export type LearnerSpot = {
  kind: 'spot'
  id: string
  title: string
  minutes: number
  story: string
  picture: LearnerMedia
  /** Clues and harmless things together, in an order that does not tell them apart. */
  things: { id: string; region: Region; label: string }[]
}
export type LearnerItem = {
  id: string
  situation: string
  post?: { by: string; audience?: string; text?: string; picture?: LearnerMedia }
  ask: string
  options: { id: string; text: string }[]
}
export type LearnerCheck = { kind: 'check'; id: string; title: string; minutes: number; items: LearnerItem[] }
export type LearnerActivity = LearnerLesson | LearnerScenario | LearnerSpot | LearnerCheck

export type LearnerPack = Branded<
  'learner',
  {
    hash: string
    locale: LocaleId
    module: string
    title: string
    minutes: number
    /** Ids to their text only: what is learnt here, shown before starting. */
    objectives: Record<string, string>
    activities: LearnerActivity[]
  }
>

/* ---- key half: evidence map, keys, rationales, debrief. Stays on the server. ---- */

export type KeyChoice = { did?: string; why?: string; text: string; evidence: Record<string, Verdict> }
export type SpokenFact = {
  id: string
  text: string
  source: string
  date: string
  checked: string
  kind: FactSource['kind']
}

export type KeyLesson = { kind: 'lesson'; id: 'lesson' }
export type KeyScenario = {
  kind: 'scenario'
  id: string
  objectives: string[]
  /** scene -> choice -> what it did. */
  choices: Record<string, Record<string, KeyChoice>>
  debrief?: {
    deciding: string[]
    counterfactuals: { at: string; took: string; instead: string; then: string[]; say: string }[]
    rehearse?: string
    help: string[]
    learn: Learn[]
    next?: NextTime
  }
}
export type KeySpot = {
  kind: 'spot'
  id: string
  objective: string
  calm: string
  clues: Record<string, { why: string; mend?: string; facts: string[] }>
  harmless: Record<string, { why: string; facts: string[] }>
  learn: Learn[]
  next?: NextTime
}
export type KeyItem = {
  kind: 'harmless' | 'risky'
  objective: string
  options: Record<string, { verdict: Verdict; why: string }>
  facts: string[]
}
export type KeyCheck = { kind: 'check'; id: string; draw: number; items: Record<string, KeyItem> }
export type KeyActivity = KeyLesson | KeyScenario | KeySpot | KeyCheck

export type KeyPack = Branded<
  'key',
  {
    hash: string
    locale: LocaleId
    module: string
    objectives: Record<string, Objective>
    activities: KeyActivity[]
    facts: Record<string, SpokenFact>
  }
>
