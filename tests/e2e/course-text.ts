import path from 'node:path'
import { compileCourse, type CompiledCourse } from '@hinoyojin/course/compile/compile-course.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import type { KeyPack, LearnerPack } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { en } from '@hinoyojin/player/words/en.ts'
import { jaEasy } from '@hinoyojin/player/words/ja-easy.ts'
import { ja } from '@hinoyojin/player/words/ja.ts'

const courses = new Map<string, CompiledCourse>()
function courseNamed(id: string): CompiledCourse {
  const compiled = courses.get(id) ?? compileCourse(path.resolve(import.meta.dirname, '../../content'), id)
  if (Array.isArray(compiled)) throw new Error(`the course ${id} has problems`)
  courses.set(id, compiled)
  return compiled
}

/** The words of a course in one language, with the key that tells a test which answer is the better one. */
export const courseIn = (locale: LocaleId, course = 'working-basics'): { learner: LearnerPack; key: KeyPack }[] =>
  courseNamed(course).modules.map(({ pack }) => split(pack, locale))
export const playerWordsIn = (locale: LocaleId) => ({ ja, en, 'ja-easy': jaEasy })[locale]

/** Words as the page holds them: ruby in full-width brackets, for matching text content. */
export const shown = (text: string) => text.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, '$1（$2）')
/** Words without their ruby, as an accessible name set by aria-label holds them. */
export const plain = (text: string) => text.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, '$1')
