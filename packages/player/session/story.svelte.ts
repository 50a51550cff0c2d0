import type { LearnerMedia, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import type { Cut } from '../stage/crop-frame.ts'
import { pictureOf } from '../story/block.ts'
import { altered } from './altered.ts'
import type { Alteration } from './altered.ts'
import type { Attempt } from './attempt.svelte.ts'
import { play } from './play.ts'
import type { Part } from './play.ts'
import { progress } from './progress.ts'

/** A picture as it is by then. `cut` is known on the device where it was cut, for as long as the page is open. */
export type Picture = { alt: string; media?: LearnerMedia; how?: Alteration['how']; cut?: Cut }

/** A story in play. Everything follows from the answers, so going on and starting are the same thing. */
export class Story {
  readonly scenario: LearnerScenario
  readonly attempt: Attempt
  readonly parts = $derived.by(() => play(this.scenario, this.attempt.answers))
  readonly part = $derived.by(() => this.parts[this.parts.length - 1]!) // play always gives the first scene
  readonly progress = $derived.by(() => progress(this.scenario, this.parts))
  /** Gentler words of the same meaning. */
  mild = $state(false)
  readonly canSoften = $derived.by(() => this.part.blocks.some((block) => block.mild !== undefined))
  // Read once when a later scene is drawn; nothing has to follow it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #cuts = new Map<number, Cut>()

  constructor(scenario: LearnerScenario, attempt: Attempt, mild: boolean) {
    this.scenario = scenario
    this.attempt = attempt
    this.mild = mild
  }

  /** A gesture of this scene; anything else is ignored (a second press while the screen turns). */
  choose(id: string): void {
    const { part } = this
    if (part.choices.some((choice) => choice.id === id)) void this.attempt.give(part.scene, id)
  }

  /** The photo tool was used like this. */
  cut(id: string, cut: Cut | undefined): void {
    if (cut) this.#cuts.set(this.part.index, cut)
    this.choose(id)
  }

  /** The picture of a block in that part, with what the learner has done to it before. */
  picture(part: Part, block: Block): Picture | undefined {
    const picture = pictureOf(this.scenario, block)
    const done = picture && altered(this.parts.slice(0, part.index), block.photo ?? block.picture ?? '')
    return done ? { ...picture, how: done.how, cut: this.#cuts.get(done.index) } : picture
  }
}
