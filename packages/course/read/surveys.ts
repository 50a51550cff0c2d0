import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import {
  checkForms,
  organisationSurvey,
  personalKey,
  personalWords,
  type OrganisationSurvey,
  type PersonalKey,
  type PersonalWords
} from '@hinoyojin/core/schema/survey.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { z } from 'zod'
import { problemAt } from './problem-at.ts'
import { lookAt } from './read-folder.ts'
import { readShaped } from './shaped.ts'

export type Surveys = {
  key: PersonalKey
  texts: Readonly<Record<LocaleId, PersonalWords>>
  organisation: OrganisationSurvey
}

/** Reads content/surveys. @returns everything, or what is wrong: one missing sentence in one language is as bad as a broken file */
export function readSurveys(folder: string): { surveys?: Surveys; problems: Problem[] } {
  const problems: Problem[] = []
  const home = fs.realpathSync(folder)
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const entry = lookAt(path.join(home, name), home, name)
    if (entry.kind === 'problem') problems.push(entry.problem)
    if (entry.kind !== 'file') return undefined
    const { located, problems: found } = readShaped(schema, name, entry.bytes)
    problems.push(...found)
    return located?.value
  }
  const key = read('personal.key.yaml', personalKey)
  const organisation = read('organisation.yaml', organisationSurvey)
  const [ja, en, easy] = localeIds.map((locale) => read(`personal.${locale}.yaml`, personalWords))
  if (!key || !organisation || !ja || !en || !easy) return { problems }
  const texts = { ja, en, 'ja-easy': easy }
  for (const locale of localeIds) problems.push(...missingSituations(key, texts[locale], locale))
  return problems.length > 0 ? { problems } : { surveys: { key, texts, organisation }, problems }
}

function missingSituations(key: PersonalKey, words: PersonalWords, locale: LocaleId): Problem[] {
  const asked = checkForms.flatMap((form) => key.situations[form].map(({ id }) => id))
  return asked
    .filter((id) => !words.situations[id])
    .map((id) => problemAt('E006', `personal.${locale}.yaml`, 1, { detail: `situations.${id}` }))
}
