import { checkPath } from '@hinoyojin/course/check/check-path.ts'
import { hasErrors } from '@hinoyojin/course/read/problem-at.ts'
import { languageOf } from './language.ts'
import { optionsOf } from './options.ts'
import { problemsAsJson, problemsAsText } from './print-problems.ts'

export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { json: { type: 'boolean' }, lang: { type: 'string' } })
  if (!options.ok) return 2
  const language = languageOf(options.values.lang, process.env)
  const paths = options.positionals.length > 0 ? options.positionals : ['content']
  const problems = paths.flatMap((path) => checkPath(path).problems)
  process.stdout.write(options.values.json ? problemsAsJson(problems, language) : problemsAsText(problems, language))
  return hasErrors(problems) ? 1 : 0
}
