import fs from 'node:fs'
import path from 'node:path'
import { NamedError } from '../errors/named-error.ts'

/** The folder content/mail, from wherever this file ended up: the web build carries it off to apps/web/build.
 *  @throws MailTemplatesNotFound when no folder above has it */
export function mailFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'content', 'mail')
    if (fs.existsSync(found)) return found
    if (path.dirname(folder) === folder)
      throw new NamedError('MailTemplatesNotFound', `No folder above ${from} has content/mail.`)
  }
}
