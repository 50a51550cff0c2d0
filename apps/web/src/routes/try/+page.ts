import { storyParts } from '@hinoyojin/player/preload.ts'
import StoryPlayer from '@hinoyojin/player/story/StoryPlayer.svelte'
import type { PageLoad } from './$types'

// The code of the story is there before the page is drawn, so that the server draws it too.
export const load: PageLoad = async ({ data }) => ({ ...data, parts: await storyParts(StoryPlayer, data.view) })
