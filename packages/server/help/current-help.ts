import fs from 'node:fs'
import path from 'node:path'
import { readHelp, readOwnDesks, type HelpContent } from '@hinoyojin/course/read/help.ts'
import { inLocale, type DeskSource, type Help, type HelpId } from '@hinoyojin/core/schema/help.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { readConfig } from '../config/config.ts'
import { NamedError } from '../errors/named-error.ts'
import { desksFor, withOwn } from './desks-here.ts'
import { helpFolder } from './find-content.ts'

type Read = { stamp: string; help: HelpContent; desks: DeskSource[] }
let last: Read | undefined

/** Where the texts are; for tests. */
export type HelpPlaces = { folder: string; ownDesks: string | undefined }

/**
 * One page of the first hour. Files only: it has to open when the database does not, and no session is looked at.
 * @throws HelpUnreadable when the texts that come with the product are broken
 */
export function helpFor(id: HelpId, locale: LocaleId, places = placesHere()): Help {
  const { help, desks } = read(places)
  const path = help.paths.get(`${id}.${locale}`)
  if (!path) throw new NamedError('HelpUnreadable', `No text for ${id} in ${locale}.`)
  const sources = factsOf(path).flatMap((fact) => {
    const source = help.sources[fact]
    return source ? [{ id: fact, text: inLocale(source.text, locale), date: source.date, checked: source.checked }] : []
  })
  return { path, desks: desksFor(desks, id, locale), sources }
}

/** The desks alone, for the page with the three doors. */
export function urgentDesks(locale: LocaleId, places = placesHere()) {
  return desksFor(read(places).desks, 'mine', locale)
}

function placesHere(): HelpPlaces {
  const read = readConfig()
  return { folder: helpFolder(), ownDesks: read.ok ? path.join(read.config.dataDir, 'help', 'desks.yaml') : undefined }
}

/** Reads again when a file has changed: an author or the operator sees it with the next request. */
function read(places: HelpPlaces): Read {
  const stamp = stampOf(places)
  if (last?.stamp === stamp) return last
  const { help, problems } = readHelp(places.folder)
  if (!help)
    throw new NamedError('HelpUnreadable', `The texts of the first hour can not be read: ${JSON.stringify(problems)}`)
  const own = places.ownDesks ? readOwnDesks(places.ownDesks) : { problems: [] }
  // A slip in the operator's list must not take the page away from somebody in trouble.
  if (own.problems.length > 0)
    console.error(`The operator's desks can not be read and are left out: ${JSON.stringify(own.problems)}`)
  last = { stamp, help, desks: withOwn(help.desks, own.value) }
  return last
}

function stampOf({ folder, ownDesks }: HelpPlaces): string {
  const files = [...fs.readdirSync(folder).map((name) => path.join(folder, name)), ...(ownDesks ? [ownDesks] : [])]
  return files.map((file) => `${file}:${fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0}`).join('|')
}

function factsOf({ steps, after }: Help['path']): string[] {
  const cited = steps.flatMap(({ not, more }) => [...not, ...more].flatMap(({ facts }) => facts))
  return [...new Set([...cited, ...after.facts])].sort()
}
