import { stampModule } from '@hinoyojin/course/mend/stamp.ts'
import { stampCourses } from '@hinoyojin/course/mend/stamp-courses.ts'
import { readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { hasFolder } from '@hinoyojin/course/read/content-root.ts'
import { mend } from './mend.ts'
import { neededPath, optionsOf } from './options.ts'

/** A module's translations; for a content folder, those of its courses. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { lang: { type: 'string' } })
  if (!options.ok) return 2
  const path = neededPath(options.positionals, 'course stamp <module folder>')
  if (path === undefined) return 2
  const result = hasFolder(path, 'courses') ? stampCourses(path) : stampModule(readFolder(path))
  return mend(result, options.values.lang)
}
