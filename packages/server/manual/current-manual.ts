import fs from 'node:fs'
import path from 'node:path'
import type { ManualContent } from '@hinoyojin/core/schema/manual.ts'
import { readManual } from '@hinoyojin/course/read/manual.ts'
import { NamedError } from '../errors/named-error.ts'

let last: { stamp: string; manual: ManualContent } | undefined

/** The texts of the manual as they stand in content/manual. Reads again when a file has changed.
 *  @throws ManualUnreadable when the texts that come with the product are broken */
export function manualContent(folder = manualFolder()): ManualContent {
  const stamp = fs
    .readdirSync(folder)
    .map((name) => `${name}:${fs.statSync(path.join(folder, name)).mtimeMs}`)
    .join('|')
  if (last?.stamp === stamp) return last.manual
  const { manual, problems } = readManual(folder)
  if (!manual)
    throw new NamedError('ManualUnreadable', `The texts of the manual can not be read: ${JSON.stringify(problems)}`)
  last = { stamp, manual }
  return manual
}

/** The folder content/manual, from wherever this file ended up: the web build carries it off to apps/web/build.
 *  @throws ManualUnreadable when no folder above has it */
export function manualFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'content', 'manual')
    if (fs.existsSync(path.join(found, 'steps.yaml'))) return found
    if (path.dirname(folder) === folder)
      throw new NamedError('ManualUnreadable', `No folder above ${from} has content/manual.`)
  }
}
