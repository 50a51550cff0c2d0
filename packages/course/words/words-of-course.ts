import type { CourseSource } from '@hinoyojin/core/schema/module.ts'
import type { Located } from '../read/shaped.ts'
import type { SourceWord } from './words-of-module.ts'

/** The texts of a course; their translations stand in courses/locales, for all courses together. */
export function wordsOfCourse(course: Located<CourseSource>): SourceWord[] {
  const { id, title, summary } = course.value
  return [
    { id: `${id}.title`, text: title, file: course.file, line: course.lineOf(['title']) },
    { id: `${id}.summary`, text: summary, file: course.file, line: course.lineOf(['summary']) }
  ]
}
