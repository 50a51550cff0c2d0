import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'

const parts = {
  scenario: () => import('./story/StoryPlayer.svelte'),
  lesson: () => import('./lesson/Lesson.svelte'),
  spot: () => import('./spot/Spot.svelte'),
  check: () => import('./check/Check.svelte')
}

/** Loads the code of one kind of activity. A page that awaits this first shows the activity at once. */
export const preload = <Kind extends LearnerActivity['kind']>(kind: Kind) => parts[kind]()
