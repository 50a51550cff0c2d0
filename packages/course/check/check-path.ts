import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { hasFolder, readContentRoot, rootAround, type ContentRoot } from '../read/content-root.ts'
import type { Folder } from '../read/folder.ts'
import { moduleIdOf } from '../read/module-id.ts'
import type { ModuleText } from '../read/module-text.ts'
import { problemAt } from '../read/problem-at.ts'
import { lookAt, readFolder } from '../read/read-folder.ts'
import { checkFolder, inOrder } from './check-module.ts'
import { aroundModule, checkRoot } from './check-root.ts'
import { finding } from './rule.ts'

export type Checked = { problems: Problem[]; modules: number }

/**
 * Checks whatever lies at a path: a content folder (and other content folders in it), a folder of one module, or one file.
 * Paths in problems are as given, so that they can be clicked.
 */
export function checkPath(given: string): Checked {
  const shown = given.replace(/\/+$/, '') || '/'
  const stat = fs.statSync(given, { throwIfNoEntry: false })
  if (stat === undefined) return { problems: [problemAt('E007', shown, 1, { reason: 'missing' })], modules: 0 }
  if (!stat.isDirectory()) return checkFile(given)
  if (isRoot(given)) return checkContent(given, shown)
  // "No problems" for a mistyped folder would be a lie.
  if (!holdsContent(given)) return { problems: [problemAt('E007', shown, 1, { reason: 'empty' })], modules: 0 }
  return checkModuleFolder(given, shown)
}

function isRoot(directory: string): boolean {
  return hasFolder(directory, 'modules') || hasFolder(directory, 'courses')
}

function holdsContent(directory: string): boolean {
  return fs.readdirSync(directory).some((name) => name === 'module.md' || /\.(scn|spot|items)\.yaml$/.test(name))
}

function checkContent(directory: string, shown: string): Checked {
  const root = readContentRoot(directory, shown)
  const checked = root.modules.map((name) =>
    checkOne(path.join(directory, 'modules', name), `${shown}/modules/${name}`, root)
  )
  const ids = new Set<string>()
  const twice = checked.flatMap(({ front }) => {
    const id = front?.value.id
    if (front === undefined || id === undefined) return []
    return ids.has(id) ? [finding('E011', front, ['id'], { kind: 'id', name: id })] : ids.add(id) && []
  })
  const inner = fs
    .readdirSync(directory)
    .filter((name) => hasFolder(directory, name) && name !== 'modules' && isRoot(path.join(directory, name)))
    .map((name) => checkContent(path.join(directory, name), `${shown}/${name}`))
  return {
    problems: inOrder([
      ...checkRoot(root, ids),
      ...twice,
      ...checked.flatMap(({ problems }) => problems),
      ...inner.flatMap(({ problems }) => problems)
    ]),
    modules: checked.length + inner.reduce((sum, { modules }) => sum + modules, 0)
  }
}

/** A module's folder; the content folder around it lends its facts and portraits, but is not checked itself. */
function checkModuleFolder(directory: string, shown: string): Checked {
  const around = rootAround(directory)
  const { problems } = checkOne(directory, shown, around === undefined ? undefined : readContentRoot(around, around))
  return { problems, modules: 1 }
}

function checkOne(
  directory: string,
  shown: string,
  root: ContentRoot | undefined
): { front: ModuleText['front']; problems: Problem[] } {
  const folder = readFolder(directory, shown)
  // Under modules/ a folder is a module; without its page nothing could be learnt from it.
  const noPage =
    root !== undefined && !folder.files.has('module.md')
      ? [problemAt('E007', `${shown}/module.md`, 1, { reason: 'missing' })]
      : []
  const id = moduleIdOf(folder)
  const { module, problems } = checkFolder(folder, aroundModule(root, id))
  return { front: module.front, problems: [...noPage, ...problems] }
}

/** One file. In a module it is checked with its module, and only what concerns the file is told. */
function checkFile(given: string): Checked {
  const directory = path.dirname(given)
  const name = path.basename(given)
  const home = ['locales', 'media', 'paths'].includes(path.basename(path.resolve(directory)))
    ? path.dirname(directory)
    : directory
  if (fs.existsSync(path.join(home, 'module.md'))) {
    const { problems } = checkModuleFolder(home, home === '.' ? '' : home)
    return { problems: problems.filter((problem) => path.resolve(problem.file) === path.resolve(given)), modules: 1 }
  }
  const entry = lookAt(given, fs.realpathSync(directory), given)
  if (entry.kind === 'problem') return { problems: [entry.problem], modules: 0 }
  if (entry.kind === 'folder') return { problems: [], modules: 0 }
  const files = new Map([[name, entry.bytes]])
  // Translations beside a single file are owed like those of a module.
  const around = hasFolder(directory, 'locales')
    ? readFolder(path.join(directory, 'locales'), `${directory}/locales`)
    : undefined
  for (const [file, bytes] of around?.files ?? []) files.set(`locales/${file}`, bytes)
  const folder: Folder = { at: directory === '.' ? '' : directory, files, problems: around?.problems ?? [] }
  return { problems: checkFolder(folder, { targets: [] }).problems, modules: 0 }
}
