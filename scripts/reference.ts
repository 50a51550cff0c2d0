// `npm run reference`: writes docs/reference from the schemas, the linter's sentences, the settings and the commands. Nothing in
// that folder is written by hand; tests/docs.test.ts compares.
import fs from 'node:fs'
import path from 'node:path'
import { commandsPage } from './reference/commands-page.ts'
import { docstringsOf } from './reference/docstrings.ts'
import { environmentPage } from './reference/environment-page.ts'
import { formatPages } from './reference/format-pages.ts'
import { problemsPage } from './reference/problems-page.ts'

const root = path.resolve(import.meta.dirname, '..')
export const REFERENCE = path.join(root, 'docs', 'reference')

const sources = [
  'packages/core/schema/scenario.ts',
  'packages/core/schema/activities.ts',
  'packages/core/schema/module.ts',
  'packages/core/schema/words.ts',
  'packages/course/read/golden-path.ts',
  'packages/server/config/config.ts'
]

const note = '<!-- Made by scripts/reference.ts (npm run reference). Changes by hand are lost. -->'

/** Every page of docs/reference by file name. */
export function referencePages(): Map<string, string> {
  const docstrings = new Map(
    sources.flatMap((file) => [...docstringsOf(fs.readFileSync(path.join(root, file), 'utf8'))])
  )
  // The recorded part of a golden path has its own shape and stands in the same table.
  for (const [key, text] of [...docstrings]) docstrings.set(key.replace(/^recording\./, 'goldenPath.'), text)
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  } // our own file
  const pages = new Map([
    ...formatPages(docstrings),
    ['problems.md', problemsPage()],
    ['environment.md', environmentPage(docstrings)],
    ['commands.md', commandsPage(Object.keys(scripts))]
  ])
  const index = [
    '# 参照 · Reference',
    '',
    ...[...pages].map(([file, [title = '']]) => `- [${title.replace('# ', '')}](${file})`),
    ''
  ]
  pages.set('README.md', index)
  return new Map([...pages].map(([file, lines]) => [file, `${note}\n\n${lines.join('\n').trimEnd()}\n`]))
}

if (import.meta.main) {
  fs.rmSync(REFERENCE, { recursive: true, force: true })
  fs.mkdirSync(REFERENCE, { recursive: true })
  for (const [file, text] of referencePages()) fs.writeFileSync(path.join(REFERENCE, file), text)
  console.log(`docs/reference: ${referencePages().size} pages`)
}
