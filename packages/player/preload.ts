import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'

/** The code of each kind of activity, fetched when it is needed. */
export const players = {
  scenario: () => import('./story/StoryPlayer.svelte'),
  lesson: () => import('./lesson/Lesson.svelte'),
  spot: () => import('./spot/Spot.svelte'),
  check: () => import('./check/Check.svelte')
}

/** Loads one kind ahead. A page that awaits this first shows the activity at once. */
export const preload = async (kind: LearnerActivity['kind']): Promise<void> => void (await players[kind]())
