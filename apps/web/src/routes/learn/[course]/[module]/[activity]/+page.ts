import { preload } from '@hinoyojin/player/preload.ts'
import type { PageLoad } from './$types'

// The code of this kind of activity arrives with the page, so that it is shown at once, also by the server.
export const load: PageLoad = async ({ data }) => {
  await preload(data.activity.kind)
  return data
}
