import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { Folder } from '../read/folder.ts'
import { readModuleText, type ModuleText } from '../read/module-text.ts'
import type { Around } from './rule.ts'
import { rules } from './rules.ts'

/** Reads a module's files and holds every rule against them. */
export function checkFolder(folder: Folder, around: Around): { module: ModuleText; problems: Problem[] } {
  const { module, problems } = readModuleText(folder)
  return { module, problems: inOrder([...problems, ...rules.flatMap((rule) => rule.check(module, around))]) }
}

/** By file, line and code, each told once. */
export function inOrder(problems: Problem[]): Problem[] {
  const told = new Set<string>()
  return problems
    .filter((problem) => {
      const key = JSON.stringify([problem.code, problem.file, problem.line, problem.scene, problem.args])
      return !told.has(key) && told.add(key)
    })
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
