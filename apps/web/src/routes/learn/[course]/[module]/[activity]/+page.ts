import { preload } from '@hinoyojin/player/preload.ts'
import { listView } from '@hinoyojin/player/story/list-view.ts'
import type { PageLoad } from './$types'

// The code of this kind of activity is there before the page is drawn, so that the server draws it too.
export const load: PageLoad = async ({ data }) => {
  const { kind } = data.activity
  if (kind !== 'scenario') return { ...data, parts: await preload(kind) }
  return { ...data, parts: { list: data.view === 'list' ? await listView() : undefined } }
}
