import type { DelayedEvent, Scalar, Variable } from '../schema/scenario.ts'

export type StoryChoice = {
  id: string
  when?: Record<string, Scalar>
  set?: Record<string, Scalar>
  goto: string
}

export type StoryScene<Choice extends StoryChoice = StoryChoice> = {
  wait?: string
  end?: string
  choices: Choice[]
  after: DelayedEvent[]
}

/** What the engine needs of a scenario. The author's source and the learner's half both have it. */
export type Story<Choice extends StoryChoice = StoryChoice> = {
  vars: Record<string, Variable>
  start: string
  scenes: Record<string, StoryScene<Choice>>
}
