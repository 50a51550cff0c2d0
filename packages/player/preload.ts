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

const kinds: Record<LearnerActivity['kind'], () => Promise<Parts>> = {
  scenario: async () => ({ scenario: (await import('./story/StoryPlayer.svelte')).default }),
  lesson: async () => ({ lesson: (await import('./lesson/Lesson.svelte')).default }),
  spot: async () => ({ spot: (await import('./spot/Spot.svelte')).default }),
  check: async () => ({ check: (await import('./check/Check.svelte')).default })
}

/** Loads one kind of activity, with the list view where it is read first. */
export async function preload(kind: LearnerActivity['kind'], view: 'stage' | 'list' = 'stage'): Promise<Parts> {
  const [parts, list] = await Promise.all([
    kinds[kind](),
    kind === 'scenario' && view === 'list' ? listView() : undefined
  ])
  return { ...parts, list }
}
