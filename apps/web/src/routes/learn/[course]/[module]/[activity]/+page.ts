import { preload, storyParts } from '@hinoyojin/player/preload.ts'
import StoryPlayer from '@hinoyojin/player/story/StoryPlayer.svelte'
import type { PageLoad } from './$types'

// The code of this kind of activity is there before the page is drawn, so that the server draws it too.
export const load: PageLoad = async ({ data }) => {
  const { kind } = data.activity
  return { ...data, parts: await (kind === 'scenario' ? storyParts(StoryPlayer, data.view) : preload(kind)) }
}
