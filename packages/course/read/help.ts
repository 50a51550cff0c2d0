import fs from 'node:fs'
import path from 'node:path'
import {
  helpDesks,
  helpIds,
  helpPath,
  helpSources,
  type DeskSource,
  type HelpDesks,
  type HelpId,
  type HelpPath,
  type HelpSources
} from '@hinoyojin/core/schema/help.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { z } from 'zod'
import { lookAt } from './read-folder.ts'
import { readShaped } from './shaped.ts'

export type HelpContent = {
  paths: ReadonlyMap<`${HelpId}.${LocaleId}`, HelpPath>
  desks: DeskSource[]
  sources: HelpSources['sources']
}

/** Reads content/help. @returns the texts, or what is wrong with them: one missing language is as bad as a broken one */
export function readHelp(folder: string): { help?: HelpContent; problems: Problem[] } {
  const problems: Problem[] = []
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const found = readHelpFile(path.join(folder, name), name, schema)
    problems.push(...found.problems)
    return found.value
  }
  const paths = new Map<`${HelpId}.${LocaleId}`, HelpPath>()
  for (const id of helpIds) {
    for (const locale of localeIds) {
      const value = read(`${id}.${locale}.yaml`, helpPath)
      if (value) paths.set(`${id}.${locale}`, value)
    }
  }
  const desks = read('desks.yaml', helpDesks)
  const sources = read('sources.yaml', helpSources)
  const whole = paths.size === helpIds.length * localeIds.length && desks && sources
  return whole ? { help: { paths, desks: desks.desks, sources: sources.sources }, problems } : { problems }
}

/** The operator's own list. @returns nothing and no problem when there is none */
export function readOwnDesks(file: string): { value?: HelpDesks; problems: Problem[] } {
  return readHelpFile(file, path.basename(file), helpDesks, true)
}

function readHelpFile<T>(file: string, shown: string, schema: z.ZodType<T>, mayMiss = false) {
  if (mayMiss && !fs.existsSync(file)) return { problems: [] }
  const entry = lookAt(file, homeOf(file), shown)
  if (entry.kind === 'problem') return { problems: [entry.problem] }
  if (entry.kind !== 'file') return { problems: [] }
  const { located, problems } = readShaped(schema, shown, entry.bytes)
  return { value: located?.value, problems }
}

/** The folder as it really is: data folders are often links. */
function homeOf(file: string): string {
  try {
    return fs.realpathSync(path.dirname(file))
  } catch {
    return path.dirname(file) // then the file is missing too, and that is told
  }
}
