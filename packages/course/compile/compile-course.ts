import path from 'node:path'
import type { CourseSource } from '@hinoyojin/core/schema/module.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { checkRoot } from '../check/check-root.ts'
import { inOrder } from '../check/check-module.ts'
import { readContentRoot } from '../read/content-root.ts'
import { moduleIdOf } from '../read/module-id.ts'
import { hasErrors, problemAt } from '../read/problem-at.ts'
import { readFolder } from '../read/read-folder.ts'
import { compileModule, type CompiledModule } from './compile-module.ts'

/** A course with its modules in their order. `texts`: locale -> title and summary, the source locale included. */
export type CompiledCourse = {
  course: CourseSource
  texts: Partial<Record<LocaleId, { title: string; summary: string }>>
  modules: CompiledModule[]
}

/**
 * Compiles one course of a content folder. Any error in the course or in one of its modules means no course.
 *
 * @param content a content folder (holding courses/, modules/, facts/, faces/)
 * @param courseId the id inside courses/*.yaml
 */
export function compileCourse(content: string, courseId: string): CompiledCourse | Problem[] {
  const root = readContentRoot(content)
  const course = root.courses.find(({ value }) => value.id === courseId)
  if (course === undefined) {
    const errors = root.problems.filter((problem) => problem.severity === 'error')
    return errors.length > 0
      ? errors
      : [problemAt('E007', `${content}/courses/${courseId}.yaml`, 1, { reason: 'missing' })]
  }
  const folders = root.modules.map((name) => {
    const folder = path.join(content, 'modules', name)
    return { id: moduleIdOf(readFolder(folder)), folder }
  })
  const ids = new Set(folders.flatMap(({ id }) => id ?? []))
  const mine = course.value.modules
    .flatMap((id) => folders.filter((each) => each.id === id).slice(0, 1))
    .map(({ folder }) => ({ compiled: compileModule(folder, root) }))
  const problems = [
    ...checkRoot({ ...root, courses: [course], problems: [] }, ids),
    ...mine.flatMap(({ compiled }) => (Array.isArray(compiled) ? compiled : []))
  ]
  if (hasErrors(problems)) return inOrder(problems)
  const modules = mine.flatMap(({ compiled }) => (Array.isArray(compiled) ? [] : [compiled]))
  return { course: course.value, texts: textsOf(root.courseLocales, course.value), modules }
}

function textsOf(
  locales: ReturnType<typeof readContentRoot>['courseLocales'],
  course: CourseSource
): CompiledCourse['texts'] {
  const texts: CompiledCourse['texts'] = { [course.locales.source]: { title: course.title, summary: course.summary } }
  for (const locale of course.locales.targets) {
    const file = locales[locale]?.value
    const title = file?.[`${course.id}.title`]?.t
    const summary = file?.[`${course.id}.summary`]?.t
    if (title !== undefined && summary !== undefined) texts[locale] = { title, summary }
  }
  return texts
}
