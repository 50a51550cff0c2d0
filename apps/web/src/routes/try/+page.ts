// The story comes with the page itself, in the first round of requests.
import '@hinoyojin/player/story/StoryPlayer.svelte'
import { preload } from '@hinoyojin/player/preload.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data }) => ({ ...data, parts: await preload(data.activity.kind, data.view) })
