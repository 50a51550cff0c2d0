import { preload } from '@hinoyojin/player/preload.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data }) => {
  await preload(data.activity.kind)
  return data
}
