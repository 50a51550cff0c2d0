import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { compileCourse, type CompiledCourse } from '@hinoyojin/course/compile/compile-course.ts'
import type { CompiledModule } from '@hinoyojin/course/compile/compile-module.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import { canonicalJson } from '@hinoyojin/course/words/canonical-json.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { storeMedia, storePack, storeRelease } from '../store/training/content.ts'
import { releaseBody, type ReleaseBody } from './release.ts'

/** A course could not be published; what was published before stays as it is. */
export class CourseNotPublished extends Error {
  readonly problems: Problem[]
  constructor(courseId: string, problems: Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    const [first] = errors
    super(
      `The course ${courseId} has ${errors.length} errors (first: ${first?.code} ${first?.file}:${first?.line}). Run: npx hinoyojin course check`
    )
    this.name = 'CourseNotPublished'
    this.problems = problems
  }
}

/**
 * Compiles every course of a content folder and makes it the release that newcomers begin. Whoever has begun finishes the one they began.
 * Publishing the same text again changes nothing.
 *
 * @throws CourseNotPublished for the first course with errors, after the others were published
 */
export async function publishContent(store: Store, contentDir: string): Promise<string[]> {
  const files = fs.readdirSync(path.join(contentDir, 'courses')).filter((name) => name.endsWith('.yaml'))
  const failures: CourseNotPublished[] = []
  const published: string[] = []
  for (const id of files.map((name) => name.replace(/\.yaml$/, '')).sort()) {
    const compiled = compileCourse(contentDir, id)
    if (Array.isArray(compiled)) failures.push(new CourseNotPublished(id, compiled))
    else published.push(await publishCourse(store, compiled))
  }
  const [failure] = failures
  if (failure) throw failure
  return published
}

/** @returns the hash of the release */
export async function publishCourse(store: Store, compiled: CompiledCourse): Promise<string> {
  const body = bodyOf(compiled)
  const hash = createHash('sha256').update(canonicalJson(body)).digest('hex')
  await store.global(async (door) => {
    for (const { pack, media } of compiled.modules) {
      for (const [name, bytes] of media) await storeMedia(door, name, typeOf(pack, name), bytes)
      await storePack(door, pack)
    }
    await storeRelease(door, { hash, courseId: compiled.course.id, version: compiled.course.version, body })
  })
  return hash
}

const typeOf = (pack: CompiledModule['pack'], hash: string) =>
  [...Object.values(pack.media), ...Object.values(pack.faces)].find((media) => media.hash === hash)?.type ??
  'image/svg+xml'

function bodyOf({ course, texts, modules }: CompiledCourse): ReleaseBody {
  const locales = [course.locales.source, ...course.locales.targets]
  return releaseBody.parse({
    course,
    titles: each(locales, (locale) => texts[locale]?.title),
    summaries: each(locales, (locale) => texts[locale]?.summary),
    modules: modules.map(({ pack }) => {
      const learners = new Map(locales.map((locale) => [locale, split(pack, locale).learner]))
      const source = learners.get(course.locales.source)
      return {
        id: pack.module.id,
        pack: pack.hash,
        version: pack.module.version,
        titles: each(locales, (locale) => learners.get(locale)?.title),
        minutes: pack.module.minutes,
        objectives: Object.fromEntries(
          Object.keys(pack.module.objectives).map((id) => [
            id,
            each(locales, (locale) => learners.get(locale)?.objectives[id])
          ])
        ),
        activities: (source?.activities ?? []).map(({ id, kind, minutes }) => ({
          id,
          kind,
          minutes,
          titles: each(
            locales,
            (locale) => learners.get(locale)?.activities.find((activity) => activity.id === id)?.title
          )
        }))
      }
    })
  })
}

const each = (locales: LocaleId[], text: (locale: LocaleId) => string | undefined) =>
  Object.fromEntries(locales.flatMap((locale) => { const found = text(locale); return found === undefined ? [] : [[locale, found]] })) // prettier-ignore
