import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type Check from './check/Check.svelte'
import type Lesson from './lesson/Lesson.svelte'
import type List from './list/List.svelte'
import type Spot from './spot/Spot.svelte'
import type StoryPlayer from './story/StoryPlayer.svelte'

/**
 * The code of what a page is going to show. It is there before the page is drawn, so that the server draws it too.
 * A page with a story imports StoryPlayer itself: the largest part begins the soonest and comes in the first round of
 * requests, with its styles.
 */
export type Parts = {
  scenario?: typeof StoryPlayer
  lesson?: typeof Lesson
  spot?: typeof Spot
  check?: typeof Check
  /** Only where a story is read as a list from the start. */
  list?: typeof List
}

const kinds: Record<Exclude<LearnerActivity['kind'], 'scenario'>, () => Promise<Parts>> = {
  lesson: async () => ({ lesson: (await import('./lesson/Lesson.svelte')).default }),
  spot: async () => ({ spot: (await import('./spot/Spot.svelte')).default }),
  check: async () => ({ check: (await import('./check/Check.svelte')).default })
}

/** Loads one of the kinds that are no story. */
export const preload = (kind: keyof typeof kinds): Promise<Parts> => kinds[kind]()
