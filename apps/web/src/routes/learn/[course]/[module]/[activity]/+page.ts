// A story comes with the page itself, in the first round of requests: it is the largest and begins the soonest.
import '@hinoyojin/player/story/StoryPlayer.svelte'
import { preload } from '@hinoyojin/player/preload.ts'
import type { PageLoad } from './$types'

// The code of this kind of activity is there before the page is drawn, so that the server draws it too.
export const load: PageLoad = async ({ data }) => ({ ...data, parts: await preload(data.activity.kind, data.view) })
