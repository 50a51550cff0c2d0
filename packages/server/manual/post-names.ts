import { postIds, type ManualLocale, type PostId } from '@hinoyojin/core/schema/manual.ts'
import { manualContent } from './current-manual.ts'

export type { PostId } from '@hinoyojin/core/schema/manual.ts'

/** The posts by name. */
export function postNames(locale: ManualLocale): Readonly<Record<PostId, string>> {
  const { posts } = manualContent().steps
  return Object.fromEntries(postIds.map((id) => [id, posts[id].name[locale]])) as Record<PostId, string> // every id is there
}

/** The posts in their order, with what each does. */
export function posts(locale: ManualLocale): { id: PostId; name: string; does: string }[] {
  const { posts: all } = manualContent().steps
  return postIds.map((id) => ({ id, name: all[id].name[locale], does: all[id].does[locale] }))
}
