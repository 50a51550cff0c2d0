import fs from 'node:fs'
import path from 'node:path'
import type { Store } from '../../packages/server/store/database.ts'

export const CONTENT = path.resolve(import.meta.dirname, '..', '..', 'content')
const PUBLISHER = path.resolve(import.meta.dirname, '..', '..', 'packages', 'server', 'training', 'publish.ts')

/** Puts the courses of content/ into the database; what is there already in the same form is left alone.
 *  Seam: publishContent(store, contentDir) of packages/server/training/publish.ts. */
export async function publishCourses(store: Store, _say: (message: string) => void): Promise<void> {
  if (!fs.existsSync(PUBLISHER)) return
  const { publishContent } = (await import(PUBLISHER)) as {
    publishContent?: (store: Store, content: string) => Promise<unknown>
  }
  await publishContent?.(store, CONTENT)
}
