import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type Check from './check/Check.svelte'
import type Lesson from './lesson/Lesson.svelte'
import type List from './list/List.svelte'
import type Spot from './spot/Spot.svelte'
import type StoryPlayer from './story/StoryPlayer.svelte'

/** The code of what a page is going to show. Loaded before the page is drawn, so that the server can draw it too. */
export type Parts = {
  scenario?: typeof StoryPlayer
  lesson?: typeof Lesson
  spot?: typeof Spot
  check?: typeof Check
  /** Only where a story is read as a list from the start. */
  list?: typeof List
}

export const listView = async () => (await import('./list/List.svelte')).default

/** A story with its list view, where it is read as a list from the start. Its stage is imported by the page: it is the
 *  largest part and begins the soonest, so it comes with the first round of requests. */
export const storyParts = async (scenario: typeof StoryPlayer, view: 'stage' | 'list' = 'stage'): Promise<Parts> => ({
  scenario,
  list: view === 'list' ? await listView() : undefined
})

const kinds: Record<Exclude<LearnerActivity['kind'], 'scenario'>, () => Promise<Parts>> = {
  lesson: async () => ({ lesson: (await import('./lesson/Lesson.svelte')).default }),
  spot: async () => ({ spot: (await import('./spot/Spot.svelte')).default }),
  check: async () => ({ check: (await import('./check/Check.svelte')).default })
}

/** Loads one of the other kinds of activity. */
export const preload = (kind: keyof typeof kinds): Promise<Parts> => kinds[kind]()
