import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import type { Attempt } from './attempt.svelte.ts'
import { play } from './play.ts'
import { progress } from './progress.ts'

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
}
