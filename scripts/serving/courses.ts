import path from 'node:path'
import { publishContent } from '../../packages/server/training/publish.ts'
import type { Store } from '../../packages/server/store/database.ts'

export const CONTENT = path.resolve(import.meta.dirname, '..', '..', 'content')

/** Puts the courses of content/ into the database; what is there already in the same form is left alone.
 *  @throws CourseNotPublished for the first broken course, after the others were published */
export async function publishCourses(store: Store): Promise<void> {
  await publishContent(store, CONTENT)
}
