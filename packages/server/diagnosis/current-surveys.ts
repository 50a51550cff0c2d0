import fs from 'node:fs'
import path from 'node:path'
import { lookAt } from '@hinoyojin/course/read/read-folder.ts'
import { readShaped } from '@hinoyojin/course/read/shaped.ts'
import { readSurveys, type Surveys } from '@hinoyojin/course/read/surveys.ts'
import { factSource, type FactSource } from '@hinoyojin/core/schema/module.ts'
import { NamedError } from '../errors/named-error.ts'

let last: { stamp: string; surveys: Surveys } | undefined

/** The sentences of both checks. Read again when a file has changed, so that an author sees it with the next request.
 *  @throws SurveysUnreadable when the texts that come with the product are broken or missing */
export function currentSurveys(content = contentFolder()): Surveys {
  const folder = path.join(content, 'surveys')
  const stamp = fs
    .readdirSync(folder)
    .map((name) => `${name}:${fs.statSync(path.join(folder, name)).mtimeMs}`)
    .join('|')
  if (last?.stamp === stamp) return last.surveys
  const { surveys, problems } = readSurveys(folder)
  if (!surveys) throw new NamedError('SurveysUnreadable', `The checks can not be read: ${JSON.stringify(problems)}`)
  last = { stamp, surveys }
  return surveys
}

/** A fact with its source; undefined where it is not (or not readably) among the facts that come with the product. */
export function factOf(id: string, content = contentFolder()): FactSource | undefined {
  const folder = fs.realpathSync(path.join(content, 'facts'))
  const entry = lookAt(path.join(folder, `${id}.yaml`), folder, `${id}.yaml`)
  if (entry.kind !== 'file') return undefined
  return readShaped(factSource, `${id}.yaml`, entry.bytes).located?.value
}

// From wherever this file ended up: the web build carries it off to apps/web/build.
function contentFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'content')
    if (fs.existsSync(path.join(found, 'surveys', 'personal.key.yaml'))) return found
    if (path.dirname(folder) === folder)
      throw new NamedError('SurveysUnreadable', `No folder above ${from} has content/surveys.`)
  }
}
