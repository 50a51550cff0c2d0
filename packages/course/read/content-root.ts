import fs from 'node:fs'
import path from 'node:path'
import {
  courseSource,
  factSource,
  localeFile,
  type CourseSource,
  type FactSource,
  type LocaleFile
} from '@hinoyojin/core/schema/module.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { z } from 'zod'
import type { Picture } from './module-text.ts'
import { problemAt } from './problem-at.ts'
import { readFolder } from './read-folder.ts'
import { readShaped, type Located } from './shaped.ts'
import { pathIn } from './folder.ts'

/** What a content folder holds besides its modules: courses, facts, portraits. */
export type ContentRoot = {
  directory: string
  at: string
  courses: Located<CourseSource>[]
  courseLocales: Partial<Record<LocaleId, Located<LocaleFile>>>
  facts: ReadonlyMap<string, Located<FactSource>>
  faces: ReadonlyMap<string, Picture>
  /** Folder names under modules/. */
  modules: string[]
  problems: Problem[]
  complete: boolean
}

/** Reads what stands around modules. Like everywhere: problems are collected, nothing throws. */
export function readContentRoot(directory: string, at = directory): ContentRoot {
  const problems: Problem[] = []
  const courses = shapedIn(directory, at, 'courses', courseSource, problems)
  const locales = shapedIn(directory, at, 'courses/locales', localeFile, problems)
  const facts = shapedIn(directory, at, 'facts', factSource, problems)
  const courseLocales: ContentRoot['courseLocales'] = {}
  for (const { name, located } of locales) {
    const locale = localeIds.find((id) => id === name)
    if (locale) courseLocales[locale] = located
    else problems.push(problemAt('E010', located.file, 1, { kind: 'locale', name }))
  }
  const faces = new Map<string, Picture>()
  const portraits = hasFolder(directory, 'faces') ? readFolder(path.join(directory, 'faces'), `${at}/faces`) : undefined
  problems.push(...(portraits?.problems ?? []))
  for (const [file, bytes] of portraits?.files ?? []) {
    const type = file.endsWith('.svg') ? 'image/svg+xml' : file.endsWith('.webp') ? 'image/webp' : undefined
    if (type) faces.set(file.replace(/\.[^.]+$/, ''), { file: `${at}/faces/${file}`, type, bytes })
  }
  return {
    directory,
    at,
    courses: courses.map(({ located }) => located),
    courseLocales,
    facts: new Map(facts.map(({ located }) => [located.value.id, located])),
    faces,
    modules: moduleFolders(directory),
    problems,
    complete: !problems.some((problem) => problem.severity === 'error')
  }
}

/** The content folder a module stands in (two up, when that is where modules/ is), or nothing. */
export function rootAround(module: string): string | undefined {
  const folder = path.resolve(module)
  return path.basename(path.dirname(folder)) === 'modules' ? path.dirname(path.dirname(folder)) : undefined
}

export function hasFolder(directory: string, name: string): boolean {
  return fs.statSync(path.join(directory, name), { throwIfNoEntry: false })?.isDirectory() ?? false
}

function moduleFolders(directory: string): string[] {
  if (!hasFolder(directory, 'modules')) return []
  const names = fs
    .readdirSync(path.join(directory, 'modules'))
    .filter((name) => !name.startsWith('.'))
    .sort()
  return names.filter((name) => hasFolder(path.join(directory, 'modules'), name))
}

function shapedIn<T>(directory: string, at: string, inside: string, schema: z.ZodType<T>, problems: Problem[]) {
  if (!hasFolder(directory, inside)) return []
  const folder = readFolder(path.join(directory, inside), `${at}/${inside}`)
  problems.push(...folder.problems)
  return [...folder.files].flatMap(([file, bytes]) => {
    if (file.includes('/') || !file.endsWith('.yaml')) return []
    const shaped = readShaped(schema, pathIn(folder, file), bytes)
    problems.push(...shaped.problems)
    return shaped.located ? [{ name: file.replace(/\.yaml$/, ''), located: shaped.located }] : []
  })
}
