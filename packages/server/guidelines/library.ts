import fs from 'node:fs'
import path from 'node:path'
import { readClauses } from '@hinoyojin/course/read/clauses.ts'
import type { LibraryClause } from '@hinoyojin/core/schema/guideline-clause.ts'
import { NamedError } from '../errors/named-error.ts'

let last: { stamp: string; clauses: LibraryClause[] } | undefined

/** The clauses to start from. Read again when a file has changed.
 *  @throws ClausesUnreadable when those that come with the product are broken */
export function clauseLibrary(folder = clauseFolder()): readonly LibraryClause[] {
  const stamp = fs
    .readdirSync(folder)
    .map((name) => `${name}:${fs.statSync(path.join(folder, name)).mtimeMs}`)
    .join('|')
  if (last?.stamp === stamp) return last.clauses
  const { clauses, problems } = readClauses(folder)
  if (problems.length > 0)
    throw new NamedError('ClausesUnreadable', `The clauses in ${folder} can not be read: ${JSON.stringify(problems)}`)
  last = { stamp, clauses }
  return clauses
}

/** The folder content/guidelines/clauses, from wherever this file ended up: the web build carries it off to apps/web/build. */
function clauseFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'content', 'guidelines', 'clauses')
    if (fs.existsSync(found)) return found
    if (path.dirname(folder) === folder)
      throw new NamedError('ClausesNotFound', `No folder above ${from} has content/guidelines/clauses.`)
  }
}
