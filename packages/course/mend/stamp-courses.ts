import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { readContentRoot } from '../read/content-root.ts'
import { wordsOfCourse } from '../words/words-of-course.ts'
import { stampFile } from './stamp.ts'
import type { Change } from './write-changes.ts'

/** The same for the titles and summaries of courses (content/courses/locales). */
export function stampCourses(directory: string): { changes: Change[]; problems: Problem[] } {
  const root = readContentRoot(directory)
  const errors = root.problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) return { changes: [], problems: errors }
  const sources = new Map(
    root.courses.flatMap((course) => wordsOfCourse(course).map(({ id, text }) => [id, text] as const))
  )
  const files = Object.values(root.courseLocales).map(({ file }) =>
    path.join(directory, 'courses/locales', path.basename(file))
  )
  return { changes: files.flatMap((file) => stampFile(file, fs.readFileSync(file), sources)), problems: [] }
}
