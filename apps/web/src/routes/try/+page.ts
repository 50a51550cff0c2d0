import { listView } from '@hinoyojin/player/story/list-view.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data }) => ({
  ...data,
  list: data.view === 'list' ? await listView() : undefined
})
