import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { pathIn, type Folder } from './folder.ts'
import { problemAt } from './problem-at.ts'

/** Larger than any text or picture a phone should load. */
export const largestFile = 1_000_000

/**
 * Reads a folder from disk, two levels deep, hidden files left out. What can not be read becomes a problem and hides
 * nothing else: too large, no permission, no plain file, a link that leads out of the folder or nowhere.
 *
 * @param directory where it is
 * @param at how it is called in problems
 */
export function readFolder(directory: string, at = directory): Folder {
  const files = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  const folder: Folder = { at, files, problems }
  let home: string
  try {
    home = fs.realpathSync(directory)
  } catch {
    problems.push(problemAt('E007', at, 1, { reason: 'missing' }))
    return folder
  }
  walk('', 0)
  return folder

  function walk(inside: string, depth: number): void {
    for (const name of namesIn(path.join(directory, inside), pathIn(folder, inside))) {
      const relative = inside === '' ? name : `${inside}/${name}`
      const entry = lookAt(path.join(directory, relative), home, pathIn(folder, relative))
      if (entry.kind === 'problem') problems.push(entry.problem)
      else if (entry.kind === 'folder' && depth < 1) walk(relative, depth + 1)
      else if (entry.kind === 'file') files.set(relative, entry.bytes)
    }
  }

  function namesIn(where: string, shown: string): string[] {
    try {
      return fs
        .readdirSync(where)
        .filter((name) => !name.startsWith('.'))
        .sort()
    } catch {
      problems.push(problemAt('E007', shown, 1, { reason: 'unreadable' }))
      return []
    }
  }
}

type Entry = { kind: 'file'; bytes: Uint8Array } | { kind: 'folder' } | { kind: 'problem'; problem: Problem }

/** One file, by the same rules, for a file that is checked alone. */
export function lookAt(file: string, home: string, shown: string): Entry {
  const trouble = (code: string, args: Record<string, string> = {}): Entry => ({
    kind: 'problem',
    problem: problemAt(code, shown, 1, args)
  })
  try {
    const real = fs.realpathSync(file)
    if (real !== home && !real.startsWith(home + path.sep)) return trouble('E005')
    const stat = fs.statSync(real)
    if (stat.isDirectory()) return { kind: 'folder' }
    // A pipe or a device would block or never end.
    if (!stat.isFile()) return trouble('E007', { reason: 'special' })
    if (stat.size > largestFile) return trouble('E004', { size: String(stat.size), largest: String(largestFile) })
    return { kind: 'file', bytes: fs.readFileSync(real) }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return trouble('E007', { reason: missing ? 'missing' : 'unreadable' })
  }
}
