import type { Scalar } from '../schema/scenario.ts'
import { enter, sceneOf, type Happening } from './enter.ts'
import { holds, type State } from './state.ts'
import type { Story, StoryChoice } from './story.ts'

export type Stepped = { ok: true; state: State; happened: Happening[] } | { ok: false; code: 'not-enabled' | 'ended' }

/** The story before anything was chosen. Beginning is not a step: t is 0, plus the `wait` of the first scene. */
export function begin(story: Story): State {
  const vars: Record<string, Scalar> = {}
  for (const [name, variable] of Object.entries(story.vars)) vars[name] = variable.init
  return enter(story, { scene: story.start, vars, t: 0, queue: [] }, story.start, 0).state
}

/** The choices offered in this state, in the author's order. Empty in an ending. */
export function enabled<Choice extends StoryChoice>(story: Story<Choice>, state: State): Choice[] {
  const scene = sceneOf(story.scenes, state.scene)
  return scene.end === undefined ? scene.choices.filter((choice) => holds(choice.when, state.vars)) : []
}

/** The kind of ending this state is, or undefined while the story goes on. */
export function endingOf(story: Story, state: State): string | undefined {
  return sceneOf(story.scenes, state.scene).end
}

/**
 * One choice. It must be offered: an answer that does not fit is refused, never guessed at.
 *
 * @returns the next state and what fell due on the way, or a code
 */
export function step(story: Story, state: State, choiceId: string): Stepped {
  if (endingOf(story, state) !== undefined) return { ok: false, code: 'ended' }
  const choice = enabled(story, state).find((each) => each.id === choiceId)
  if (choice === undefined) return { ok: false, code: 'not-enabled' }
  return { ok: true, ...take(story, state, choice) }
}

/** A step with a choice that is known to be offered in this state. */
export function take(story: Story, state: State, choice: StoryChoice): { state: State; happened: Happening[] } {
  return enter(story, { ...state, vars: { ...state.vars, ...choice.set } }, choice.goto, 1)
}
