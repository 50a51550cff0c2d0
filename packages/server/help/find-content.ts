import fs from 'node:fs'
import path from 'node:path'
import { NamedError } from '../errors/named-error.ts'

/** The folder content/help, from wherever this file ended up: the web build carries it off to apps/web/build.
 *  @throws HelpNotFound when no folder above has it */
export function helpFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'content', 'help')
    if (fs.existsSync(path.join(found, 'desks.yaml'))) return found
    if (path.dirname(folder) === folder)
      throw new NamedError('HelpNotFound', `No folder above ${from} has content/help.`)
  }
}
