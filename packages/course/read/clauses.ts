import fs from 'node:fs'
import path from 'node:path'
import { libraryClause, type LibraryClause } from '@hinoyojin/core/schema/guideline-clause.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { lookAt } from './read-folder.ts'
import { readShaped } from './shaped.ts'

/** Reads content/guidelines/clauses: the clauses an organisation starts from, in their order. A broken file hides no other. */
export function readClauses(folder: string): { clauses: LibraryClause[]; problems: Problem[] } {
  const home = fs.realpathSync(folder)
  const clauses: LibraryClause[] = []
  const problems: Problem[] = []
  for (const name of fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    // prettier-ignore
    const entry = lookAt(path.join(folder, name), home, name)
    if (entry.kind === 'problem') problems.push(entry.problem)
    if (entry.kind !== 'file') continue
    const read = readShaped(libraryClause, name, entry.bytes)
    problems.push(...read.problems)
    if (read.located) clauses.push(read.located.value)
  }
  return { clauses: clauses.sort((a, b) => a.order - b.order), problems }
}
