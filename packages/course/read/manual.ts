import fs from 'node:fs'
import path from 'node:path'
import {
  manualDeadlines,
  manualDrafts,
  manualParts,
  manualRisks,
  manualSources,
  manualSteps,
  type ManualContent
} from '@hinoyojin/core/schema/manual.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { z } from 'zod'
import { lookAt } from './read-folder.ts'
import { readShaped } from './shaped.ts'

/** Reads content/manual. @returns the texts, or what is wrong with them */
export function readManual(folder: string): { manual?: ManualContent; problems: Problem[] } {
  const problems: Problem[] = []
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const entry = lookAt(path.join(folder, name), fs.realpathSync(folder), name)
    if (entry.kind === 'problem') problems.push(entry.problem)
    if (entry.kind !== 'file') return undefined
    const { located, problems: found } = readShaped(schema, name, entry.bytes)
    problems.push(...found)
    return located?.value
  }
  const steps = read('steps.yaml', manualSteps)
  const risks = read('risks.yaml', manualRisks)
  const deadlines = read('deadlines.yaml', manualDeadlines)
  const parts = read('parts.yaml', manualParts)
  const drafts = read('drafts.yaml', manualDrafts)
  const sources = read('sources.yaml', manualSources)?.sources
  return steps && risks && deadlines && parts && drafts && sources
    ? { manual: { steps, risks, deadlines, parts, drafts, sources }, problems }
    : { problems }
}
