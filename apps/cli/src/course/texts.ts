import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { readModuleText } from '@hinoyojin/course/read/module-text.ts'
import { readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { wordsOfModule } from '@hinoyojin/course/words/words-of-module.ts'
import { languageOf } from './language.ts'
import { neededPath, optionsOf } from './options.ts'
import { problemsAsText } from './print-problems.ts'

/** Prints `id: "source"`; with --missing, lines ready to be filled in and put into that locale's file. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, { missing: { type: 'string' }, lang: { type: 'string' } })
  if (!options.ok) return 2
  const path = neededPath(options.positionals, 'course texts <module folder> [--missing en]')
  if (path === undefined) return 2
  const { module, problems } = readModuleText(readFolder(path))
  const errors = problems.filter((problem) => problem.severity === 'error')
  const locale = options.values.missing
  const there = locale === undefined ? undefined : (module.locales[locale as LocaleId]?.value ?? {}) // an unknown locale has no file
  for (const { id, text } of wordsOfModule(module)) {
    if (there === undefined) process.stdout.write(`${id}: ${JSON.stringify(text)}\n`)
    else if (!Object.hasOwn(there, id)) process.stdout.write(`# ${JSON.stringify(text)}\n${id}: { t: "" }\n`)
  }
  if (errors.length > 0) process.stderr.write(problemsAsText(errors, languageOf(options.values.lang, process.env)))
  return errors.length > 0 ? 1 : 0
}
