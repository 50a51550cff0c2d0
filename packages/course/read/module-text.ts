import { itemsSource, spotSource, type ItemsSource, type SpotSource } from '@hinoyojin/core/schema/activities.ts'
import {
  localeFile,
  mediaNote,
  type LocaleFile,
  type MediaNote,
  type ModuleFront
} from '@hinoyojin/core/schema/module.ts'
import type { PackMedia } from '@hinoyojin/core/schema/pack.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { scenarioSource, type ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { readModulePage } from './front-matter.ts'
import { pathIn, type Folder } from './folder.ts'
import { goldenPath, type GoldenPath } from './golden-path.ts'
import { hasErrors, problemAt } from './problem-at.ts'
import { readShaped, type Located, type Shaped } from './shaped.ts'

export type Picture = { file: string; type: PackMedia['type']; bytes: Uint8Array }
export type MediaText = { picture?: Picture; note?: Located<MediaNote> }

/** A module as its author wrote it: everything that could be read. A file with problems of shape is not in it. */
export type ModuleText = {
  at: string
  /** Absent for files that are checked alone, without a module around them. */
  front?: Located<ModuleFront>
  body: string
  bodyLine: number
  /** In the order of their file names. */
  activities: (
    | { kind: 'scenario'; text: Located<ScenarioSource> }
    | { kind: 'spot'; text: Located<SpotSource> }
    | { kind: 'check'; text: Located<ItemsSource> }
  )[]
  locales: Partial<Record<LocaleId, Located<LocaleFile>>>
  /** Whether there is a folder for translations at all. */
  hasLocales: boolean
  media: Record<string, MediaText>
  /** Names of pictures of which some file is there but could not be read. */
  brokenMedia: ReadonlySet<string>
  paths: Located<GoldenPath>[]
  /** No module.md: the rules that need a module keep silent. */
  bare: boolean
  /** False when a file could not be read: rules that look at everything together keep silent. */
  complete: boolean
}

const pictureTypes: Record<string, PackMedia['type']> = {
  svg: 'image/svg+xml', webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg'
} // prettier-ignore

/** Reads the files of a module. Problems are collected; one broken file hides no other. */
export function readModuleText(folder: Folder): { module: ModuleText; problems: Problem[] } {
  const problems: Problem[] = [...folder.problems]
  const module: ModuleText = {
    at: folder.at, body: '', bodyLine: 1, activities: [], locales: {}, hasLocales: false, paths: [], brokenMedia: new Set(),
    media: Object.create(null) as Record<string, MediaText>, // names come from files: none may hit a prototype
    bare: !folder.files.has('module.md'), complete: true
  } // prettier-ignore

  const keep = <T>(shaped: Shaped<T>, use: (located: Located<T>) => void) => {
    problems.push(...shaped.problems)
    if (shaped.located) use(shaped.located)
  }
  for (const [path, bytes] of [...folder.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = pathIn(folder, path)
    const name = /([^/]+?)\.[^./]+$/.exec(path)?.[1] ?? path
    if (path === 'module.md') {
      const page = readModulePage(file, bytes)
      keep(page, (front) => Object.assign(module, { front, body: page.body, bodyLine: page.bodyLine }))
    } else if (/^[^/]+\.scn\.yaml$/.test(path)) {
      keep(readShaped(scenarioSource, file, bytes), (text) => module.activities.push({ kind: 'scenario', text }))
    } else if (/^[^/]+\.spot\.yaml$/.test(path)) {
      keep(readShaped(spotSource, file, bytes), (text) => module.activities.push({ kind: 'spot', text }))
    } else if (/^[^/]+\.items\.yaml$/.test(path)) {
      keep(readShaped(itemsSource, file, bytes), (text) => module.activities.push({ kind: 'check', text }))
    } else if (/^locales\/[^/]+\.yaml$/.test(path)) {
      module.hasLocales = true
      const locale = localeIds.find((id) => id === name)
      if (locale === undefined) problems.push(problemAt('E010', file, 1, { kind: 'locale', name }))
      else keep(readShaped(localeFile, file, bytes), (text) => (module.locales[locale] = text))
    } else if (/^media\/[^/]+\.yaml$/.test(path)) {
      keep(readShaped(mediaNote, file, bytes), (note) => ((module.media[name] ??= {}).note = note))
    } else if (/^media\/[^/]+\.(svg|webp|png|jpe?g)$/.test(path)) {
      const type = pictureTypes[path.split('.').at(-1) ?? '']
      if (type) (module.media[name] ??= {}).picture = { file, type, bytes }
    } else if (/^paths\/[^/]+\.yaml$/.test(path)) {
      keep(readShaped(goldenPath, file, bytes), (text) => module.paths.push(text))
    } else if (!/\.md$/.test(path)) {
      problems.push(problemAt('W009', file, 1, { name: path }))
    }
  }
  module.complete = !hasErrors(problems)
  const broken = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file }) => /(?:^|\/)media\/([^/]+)\.[^./]+$/.exec(file)?.[1])
  module.brokenMedia = new Set(broken.flatMap((name) => name ?? []))
  return { module, problems }
}

/** The scenarios of a module. */
export function scenariosOf(module: ModuleText): Located<ScenarioSource>[] {
  return module.activities.flatMap((activity) => (activity.kind === 'scenario' ? [activity.text] : []))
}
export function spotsOf(module: ModuleText): Located<SpotSource>[] {
  return module.activities.flatMap((activity) => (activity.kind === 'spot' ? [activity.text] : []))
}
export function checksOf(module: ModuleText): Located<ItemsSource>[] {
  return module.activities.flatMap((activity) => (activity.kind === 'check' ? [activity.text] : []))
}
