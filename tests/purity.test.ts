import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const home = path.join(import.meta.dirname, '..')

/** Without remarks and texts: only code can read a clock. */
const codeOf = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replaceAll(/(^|\s)\/\/.*$/gm, '')

const clockAndDice: [RegExp, string][] = [
  [/\bDate\b/, 'a clock: take the time as an argument'],
  [/\bMath\.random\b/, 'dice: use core/chance with a seed'],
  [/\bcrypto\b/, 'dice: use core/chance with a seed'],
  [/\bperformance\b/, 'a clock: take the time as an argument'],
  [/\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/, 'a timer: the caller waits, the core computes'],
  [/\bprocess\b|\bglobalThis\b|\bIntl\b|\btoLocale\w+/, 'the surroundings: they differ between machines']
]
const lastBits: [RegExp, string][] = [
  [
    /\bMath\.(exp|expm1|pow|log\w*|sin|cos|tan|sqrt|cbrt|hypot)\b|\*\*/,
    'its last bit differs between engines: integers only'
  ],
  [/(?<![\w.])\d+\.\d+/, 'a fraction: integers only']
]

function trespasses(folder: string, rules: [RegExp, string][]): string[] {
  return sourcesIn(folder).flatMap((file) => {
    const code = codeOf(fs.readFileSync(path.join(home, file), 'utf8'))
    return rules.flatMap(([pattern, reason]) => { const found = pattern.exec(code); return found ? [`${file}: ${found[0]} is ${reason}`] : [] }) // prettier-ignore
  })
}

function sourcesIn(folder: string): string[] {
  const all = fs.readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
  return all
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file}`)
}

describe('the core is pure', () => {
  test('it has no clock, no dice, no timers and no surroundings', () => {
    expect(trespasses('packages/core', clockAndDice)).toEqual([])
  })

  test('the scenario engine and its dice compute with integers only', () => {
    expect([
      ...trespasses('packages/core/scenario', lastBits),
      ...trespasses('packages/core/chance', lastBits)
    ]).toEqual([])
  })

  test('it depends on nothing but zod', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(home, 'packages/core/package.json'), 'utf8')) as {
      dependencies: object
    }
    expect(Object.keys(dependencies)).toEqual(['zod'])
  })

  test('what ships to the phone loads no zod: the engine takes types only', () => {
    const loads = ['packages/core/scenario', 'packages/core/chance'].flatMap((folder) =>
      sourcesIn(folder).filter((file) =>
        /^import (?!type)[^;]*?from '(zod|\.\.(?:\/\.\.)?\/schema)/m.test(
          fs.readFileSync(path.join(home, file), 'utf8')
        )
      )
    )
    expect(loads).toEqual([])
  })

  test('it compiles without the globals of browsers and of Node', () => {
    const { compilerOptions } = JSON.parse(fs.readFileSync(path.join(home, 'packages/core/tsconfig.json'), 'utf8')) as {
      compilerOptions: object
    }
    expect(compilerOptions).toEqual({ lib: ['es2023'], types: [] })
  })
})

test('the look-out sees what it should', () => {
  expect(codeOf("const a = 'Date' // Date\n/* Date */ const b = new Date()")).toMatch(
    /^const a = '' *\n *const b = new Date\(\)$/
  )
})
