import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { ContentRoot } from '../read/content-root.ts'
import { problemAt } from '../read/problem-at.ts'
import { sourceHash } from '../words/hash.ts'
import { wordsOfCourse } from '../words/words-of-course.ts'
import { finding, type Around } from './rule.ts'

/** What a module may rely on in its content folder. */
export function aroundModule(root: ContentRoot | undefined, moduleId: string | undefined): Around {
  if (root === undefined) return { targets: [] }
  const holding = root.courses.filter(({ value }) => moduleId !== undefined && value.modules.includes(moduleId))
  const targets = [...new Set<LocaleId>(holding.flatMap(({ value }) => value.locales.targets))]
  return {
    targets,
    // A fact file that can not be read is no reason to call its citations unknown.
    ...(root.complete ? { facts: root.facts, faces: new Set(root.faces.keys()) } : {})
  }
}

/** Courses: their modules are there, their words are translated; facts carry the id they are filed under. */
export function checkRoot(root: ContentRoot, moduleIds: ReadonlySet<string>): Problem[] {
  const courses = new Set<string>()
  return [
    ...root.problems,
    ...root.courses.flatMap((course) => {
      const twice = courses.has(course.value.id)
      courses.add(course.value.id)
      return [
        ...(twice ? [finding('E011', course, ['id'], { kind: 'id', name: course.value.id })] : []),
        ...course.value.modules.flatMap((id, index) =>
          moduleIds.has(id) ? [] : [finding('E010', course, ['modules', index], { kind: 'module', name: id })]
        ),
        ...course.value.locales.targets.flatMap((locale) => courseTexts(root, locale, course))
      ]
    }),
    ...[...root.facts.values()].flatMap((fact) =>
      fact.file.endsWith(`/${fact.value.id}.yaml`)
        ? []
        : [problemAt('E017', fact.file, fact.lineOf(['id']), { name: fact.value.id })]
    )
  ]
}

function courseTexts(root: ContentRoot, locale: LocaleId, course: ContentRoot['courses'][number]): Problem[] {
  const file = root.courseLocales[locale]
  return wordsOfCourse(course).flatMap(({ id, text }) => {
    const args = { locale, id, text: text.slice(0, 60) }
    const shown = file?.file ?? `${root.at}/courses/locales/${locale}.yaml`
    const translation = file && Object.hasOwn(file.value, id) ? file.value[id] : undefined
    if (file === undefined || translation === undefined)
      return [problemAt('E050', shown, 1, { kind: 'missing', ...args })]
    if (translation.of === undefined) return [finding('E050', file, [id], { kind: 'unstamped', ...args })]
    return translation.of === sourceHash(text) ? [] : [finding('E050', file, [id], { kind: 'stale', ...args })]
  })
}
