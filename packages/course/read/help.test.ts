import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { helpIds, type HelpPath } from '@hinoyojin/core/schema/help.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { describe, expect, test } from 'vitest'
import { readHelp, readOwnDesks } from './help.ts'

const folder = path.join(import.meta.dirname, '../../../content/help')
const read = readHelp(folder)

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []
const factsOf = (value: unknown): string[] => textsOf(value).filter((text) => /^F-\d{3}$/.test(text))
const outsideRuby = (text: string) => text.replaceAll(/\{[^{}|]+\|[^{}|]+\}/g, '')

function pathOf(id: (typeof helpIds)[number], locale: LocaleId): HelpPath {
  const found = read.help?.paths.get(`${id}.${locale}`)
  if (!found) throw new Error(`${id}.${locale} can not be read: ${JSON.stringify(read.problems)}`)
  return found
}

test('the texts of the first hour can be read, in every language', () => {
  expect(read.problems).toEqual([])
  expect(read.help?.paths.size).toBe(helpIds.length * localeIds.length)
})

test('every cited fact has a source', () => {
  const cited = new Set([...(read.help?.paths.values() ?? [])].flatMap(factsOf))
  expect([...cited].filter((id) => !(id in (read.help?.sources ?? {})))).toEqual([])
})

test('every source is cited', () => {
  const cited = new Set([...(read.help?.paths.values() ?? [])].flatMap(factsOf))
  expect(Object.keys(read.help?.sources ?? {}).filter((id) => !cited.has(id))).toEqual([])
})

describe.each(helpIds)('the path %s', (id) => {
  test('rests on the same facts in every language', () => {
    const [ja, ...others] = localeIds.map((locale) => [...new Set(factsOf(pathOf(id, locale)))].sort())
    for (const other of others) expect(other).toEqual(ja)
  })

  test('marks the same notes as law in every language', () => {
    const laws = (locale: LocaleId) => pathOf(id, locale).steps.map(({ more }) => more.map(({ law }) => law))
    for (const locale of localeIds) expect(laws(locale)).toEqual(laws('ja'))
  })

  test('gives every kanji of やさしい日本語 its reading', () => {
    const bare = textsOf(pathOf(id, 'ja-easy')).filter((text) => /[\p{Script=Han}]/u.test(outsideRuby(text)))
    expect(bare).toEqual([])
  })

  test('gives a Japanese sentence to send beside every English one', () => {
    const said = pathOf(id, 'en').steps.flatMap(({ say }) => say)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ japanese }) => !/[\p{Script=Hiragana}]/u.test(japanese ?? ''))).toEqual([])
  })

  test('has no exclamation mark and no word of blame', () => {
    const wrong = localeIds.flatMap((locale) =>
      textsOf(pathOf(id, locale)).filter((text) => /[!！]|不正解|残念|注意力/.test(text))
    )
    expect(wrong).toEqual([])
  })
})

test('desks name hours only with the source they were read from and the day we looked', () => {
  const desks = read.help?.desks ?? []
  expect(desks.filter(({ hours, source, dated }) => hours && !(source && dated))).toEqual([])
  expect(desks.filter((desk) => !desk.tel && !desk.url)).toEqual([])
})

test('a step that is missing or in another order is refused', () => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-help-'))
  fs.cpSync(folder, copy, { recursive: true })
  const file = path.join(copy, 'saw.en.yaml')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('- id: keep', '- id: lean'))
  const broken = readHelp(copy)
  expect(broken.help).toBeUndefined()
  expect(broken.problems).toMatchObject([{ file: 'saw.en.yaml', severity: 'error' }])
  fs.rmSync(copy, { recursive: true })
})

test('without a list of the operator nothing is wrong', () => {
  expect(readOwnDesks('/nowhere/help/desks.yaml')).toEqual({ problems: [] })
})
