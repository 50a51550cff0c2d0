import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../apps/cli/src/commands.ts'
import { REFERENCE, referencePages } from '../scripts/reference.ts'
import { anchorsOf, linksOf, pages, read, root } from './docs/markdown.ts'
import { walk } from './docs/tutorial.ts'

const tutorials = fs.readdirSync(path.join(root, 'docs/tutorials')).filter((name) => name.endsWith('.md'))

describe('tutorials', () => {
  test.concurrent.each(tutorials)('%s does what it says', { timeout: 120_000 }, async (name) => {
    const { claimed, happened, commands } = await walk(
      read(`docs/tutorials/${name}`),
      name.endsWith('.en.md') ? 'en' : 'ja'
    )
    expect(happened).toEqual(claimed)
    expect(commands).toBeGreaterThan(2)
  })
})

describe('reference', () => {
  const made = referencePages()

  test('holds the pages that the generator makes, and no others', () => {
    expect(fs.readdirSync(REFERENCE).sort()).toEqual([...made.keys()].sort())
  })

  test.each([...made])('%s is what the generator makes (otherwise: npm run reference)', (name, text) => {
    expect(fs.readFileSync(path.join(REFERENCE, name), 'utf8')).toBe(text)
  })
})

describe.each(pages())('%s', (page) => {
  const text = read(page)

  test('links to files and headings that exist', () => {
    const broken = linksOf(text).filter((link) => {
      if (/^(https?:|mailto:)/.test(link)) return false
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? page : path.join(path.dirname(page), decodeURI(file))
      if (!fs.existsSync(path.join(root, target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).has(decodeURI(anchor))
    })
    expect(broken).toEqual([])
  })

  test('names npm scripts and commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> } // our own file
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => scripts[name] === undefined)
    const known = new Set(commands.flatMap(({ name }) => [name, name.split(' ')[0] ?? '']))
    const called = [...text.matchAll(/npx hinoyojin ([a-z-]+)(?: ([a-z-]+))?/g)].filter(([, first = '', second]) => {
      const family = commands.some(({ name }) => name.startsWith(`${first} `))
      return !known.has(family && second !== undefined ? `${first} ${second}` : first)
    })
    expect([...named, ...called.map(([whole]) => whole)]).toEqual([])
  })

  test('names no path of somebody’s machine', () => {
    expect(text.match(/(?<![\w.])(\/home\/|\/Users\/|\/root\/|\/work\/|\/tmp\/|[A-Z]:\\)\S*/g) ?? []).toEqual([])
  })
})

test('decisions are numbered 0001, 0002 … without gaps, and say their number and status', () => {
  const decisions = fs
    .readdirSync(path.join(root, 'docs/decisions'))
    .filter((name) => name.endsWith('.md'))
    .sort()
  const numbers = decisions.map((name) => name.slice(0, 4))
  expect(numbers).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, '0')))
  for (const name of decisions)
    expect(read(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${name.slice(0, 4)} .+\\n\\nStatus: `))
})

test('pictures are small enough for a slow line', () => {
  const folder = path.join(root, 'docs/pictures')
  const heavy = fs.readdirSync(folder).filter((name) => fs.statSync(path.join(folder, name)).size >= 150_000)
  expect(heavy).toEqual([])
})
