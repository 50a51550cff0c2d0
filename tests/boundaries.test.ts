import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf } from './imports-of.ts'

type Boundaries = { folders: Record<string, { may: string[]; why: string }> }

const home = path.join(import.meta.dirname, '..')
const { folders } = JSON.parse(fs.readFileSync(path.join(home, 'boundaries.json'), 'utf8')) as Boundaries
const cures = [
  'move what both need into the folder that both may import (often core/schema)',
  'hand it over as an argument from the one who knows both',
  'if the wall is wrong: change boundaries.json and write a decision record that says why'
]

/** The folder of the table that a file is in: the longest name wins. */
function folderOf(file: string): string | undefined {
  return Object.keys(folders)
    .filter((folder) => file === folder || file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** Where an import leads inside the project; undefined for what is not ours. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  const named = /^@hinoyojin\/([^/]+)(?:\/(.*))?$/.exec(specifier)
  if (named) return path.posix.join('packages', named[1] ?? '', named[2] ?? '')
  if (/^(hinoyojin-cli|@hinoyojin-web)(\/|$)/.test(specifier)) return specifier.replace('hinoyojin-cli', 'apps/cli')
  // The web app's own short names (package.json "imports" and SvelteKit's).
  return specifier.startsWith('#') || specifier.startsWith('$lib') ? 'apps/web/src' : undefined
}

/** What is wrong with one import, in words; undefined when it is allowed. */
export function judgeImport(file: string, specifier: string): string | undefined {
  const target = targetOf(file, specifier)
  if (target === undefined) return undefined
  const from = folderOf(file)
  if (from === undefined)
    return `${file} is in a folder that boundaries.json does not know.\n  cures: add the folder with what it may import, or move the file`
  const to = folderOf(target)
  // Within one folder everything may see everything; "may" may name a folder or a single file.
  if (to === from && target.startsWith(`${from}/`)) return undefined
  if (/\.test\.ts$/.test(file) && target.startsWith('packages/dev-env/')) return undefined
  const rule = folders[from]
  if (rule?.may.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))) return undefined
  const may = rule?.may.join(', ') || 'nothing of ours'
  return `${file} imports ${specifier} (${to ?? target}).\n  rule: ${from} may import ${may}\n  why: ${rule?.why ?? ''}\n  cures: ${cures.join('; ')}`
}

function filesUnder(folder: string): string[] {
  const skipped = new Set(['node_modules', 'build', '.svelte-kit', 'test-results'])
  return fs.readdirSync(path.join(home, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(file)
    return /\.(ts|js|mjs|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : []
  })
}

const files = ['packages', 'apps', 'scripts', 'tests'].flatMap(filesUnder)

test('every import stays within the walls of boundaries.json', () => {
  const wrong = files.flatMap((file) =>
    importsOf(fs.readFileSync(path.join(home, file), 'utf8'), file).flatMap(
      (specifier) => judgeImport(file, specifier) ?? []
    )
  )
  expect(wrong.join('\n\n')).toBe('')
})

test('every source file is in a folder of boundaries.json', () => {
  expect(files.filter((file) => folderOf(file) === undefined)).toEqual([])
})

test('boundaries.json names folders and files that are there, and gives a reason for each', () => {
  const named = Object.entries(folders).flatMap(([folder, { may }]) => [folder, ...may])
  expect(named.filter((name) => !fs.existsSync(path.join(home, name)))).toEqual([])
  expect(Object.values(folders).every(({ why }) => why.length > 10)).toBe(true)
})

describe('the walls hold against', () => {
  const trespass = (file: string, code: string) =>
    importsOf(code, file).flatMap((specifier) => judgeImport(file, specifier) ?? [])

  test.each([
    ['a value import', 'packages/player/stage/a.ts', "import { judge } from '@hinoyojin/core/assessment/index.ts'"],
    [
      'a type import',
      'packages/player/stage/a.ts',
      "import type { Answer } from '@hinoyojin/core/assessment/index.ts'"
    ],
    ['a re-export', 'packages/core/schema/a.ts', "export { step } from '../scenario/step.ts'"],
    ['a star export', 'packages/core/schema/a.ts', "export * from '../scenario/step.ts'"],
    ['a dynamic import', 'packages/player/a.ts', "const a = await import('@hinoyojin/server/training/step.ts')"],
    ['a type in brackets', 'packages/player/a.ts', "let a: import('@hinoyojin/server/training/step.ts').A"],
    [
      'an import in a component',
      'packages/player/A.svelte',
      '<script lang="ts">\n  import { x } from \'@hinoyojin/course/split/split.ts\'\n</script>\n<p>x</p>'
    ],
    ['a side effect', 'packages/core/report/a.ts', "import '../scenario/step.ts'"],
    ['a sideways path', 'packages/core/assessment/a.ts', "import { step } from '../scenario/step.ts'"],
    ['a path out of the package', 'packages/core/schema/a.ts', "import { x } from '../../course/read/folder.ts'"],
    ['a list over several lines', 'packages/core/report/a.ts', "import {\n  a,\n  b\n} from '../scenario/step.ts'"],
    ['a short name in a browser page', 'packages/player/a.ts', "import { x } from '#lib/secret.ts'"],
    [
      'the test world in a source file',
      'packages/server/people/a.ts',
      "import { createWorld } from '@hinoyojin/dev-env/world.ts'"
    ],
    ['a folder nobody listed', 'packages/utils/a.ts', "import { x } from '../core/schema/words.ts'"]
  ])('%s', (_, file, code) => {
    expect(trespass(file, code)).toHaveLength(1)
  })

  test.each([
    ['the own folder', 'packages/course/check/a.ts', "import { x } from '../read/folder.ts'"],
    ['an allowed folder', 'packages/course/check/a.ts', "import { x } from '@hinoyojin/core/schema/words.ts'"],
    ['packages from outside', 'packages/core/schema/a.ts', "import { z } from 'zod'"],
    [
      'the test world in a test',
      'packages/server/people/a.test.ts',
      "import { createWorld } from '@hinoyojin/dev-env/world.ts'"
    ],
    [
      'words that look like an import',
      'packages/core/schema/a.ts',
      "// import { x } from '../scenario/step.ts'\nconst a = \"import x from '../scenario/step.ts'\""
    ]
  ])('and open for %s', (_, file, code) => {
    expect(trespass(file, code)).toEqual([])
  })

  test('saying the rule, the reason and the cures', () => {
    const [message = ''] = trespass('packages/core/assessment/a.ts', "import { step } from '../scenario/step.ts'")
    expect(
      ['packages/core/assessment may import', 'engines do not know each other', 'cures:'].filter(
        (part) => !message.includes(part)
      )
    ).toEqual([])
  })
})
