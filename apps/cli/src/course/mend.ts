import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { writeChanges, type Change } from '@hinoyojin/course/mend/write-changes.ts'
import { languageOf } from './language.ts'
import { problemsAsText } from './print-problems.ts'

/** Writes what a mending command found to change, names each file, and tells what stands in the way. */
export function mend(
  { changes, problems }: { changes: Change[]; problems: Problem[] },
  language: string | undefined
): number {
  writeChanges(changes)
  for (const { file } of changes) process.stdout.write(`${file}\n`)
  if (problems.length > 0) process.stderr.write(problemsAsText(problems, languageOf(language, process.env)))
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0
}
