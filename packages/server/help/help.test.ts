import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { helpFor, urgentDesks } from './current-help.ts'
import { helpFolder } from './find-content.ts'

const folder = helpFolder()
let home: string
let ownDesks: string

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-help-'))
  ownDesks = path.join(home, 'desks.yaml')
})
afterEach(() => {
  fs.rmSync(home, { recursive: true })
  vi.restoreAllMocks()
})

const own = (text: string) => fs.writeFileSync(ownDesks, `format: help-desks/1\n${text}`)
const desk = (id: string, name: string, more = '') =>
  `  - { id: ${id}, name: { ja: ${name} }, what: { ja: 夜でも出ます }, tel: 0120-000-000, source: 本部, checked: 2026-11-24${more} }\n`
const idsOf = (desks: readonly { id: string }[]) => desks.map(({ id }) => id)

test('a page of the first hour comes with its desks and the sources of what it cites', () => {
  const { path, desks, sources } = helpFor('told', 'en', { folder, ownDesks })
  expect(path.title).toBe('Somebody at my shop told me')
  expect(idsOf(desks).slice(0, 3)).toEqual(['police-now', 'ambulance', 'mind'])
  expect(sources.map(({ id }) => id)).toContain('F-011')
  expect(sources.every(({ checked }) => checked === '2026-11-23')).toBe(true)
})

describe('the operator', () => {
  test('adds a desk, which comes first and falls back to Japanese', () => {
    own(`desks:\n${desk('own', '本部の窓口')}`)
    expect(helpFor('mine', 'en', { folder, ownDesks }).desks[0]).toMatchObject({ id: 'own', name: '本部の窓口' })
  })

  test('replaces a desk in its place and hides another', () => {
    own(`hide: [safe-line]\ndesks:\n${desk('children', '別の番号')}`)
    const { desks } = helpFor('mine', 'ja', { folder, ownDesks })
    expect(idsOf(desks)).not.toContain('safe-line')
    expect(desks.filter(({ id }) => id === 'children')).toMatchObject([{ name: '別の番号', tel: '0120-000-000' }])
    expect(idsOf(desks)[0]).toBe('police-now')
  })

  test('gives a desk to one of the three only', () => {
    own(`desks:\n${desk('own', '店長の窓口', ', for: [told]')}`)
    expect(idsOf(helpFor('told', 'ja', { folder, ownDesks }).desks)).toContain('own')
    expect(idsOf(helpFor('mine', 'ja', { folder, ownDesks }).desks)).not.toContain('own')
  })

  test('sees a change with the next request', () => {
    own(`desks:\n${desk('first', '一つ目')}`)
    expect(idsOf(urgentDesks('ja', { folder, ownDesks }))[0]).toBe('first')
    own(`desks:\n${desk('second', '二つ目')}`)
    fs.utimesSync(ownDesks, new Date(), new Date(Date.now() + 5000))
    expect(idsOf(urgentDesks('ja', { folder, ownDesks }))[0]).toBe('second')
  })

  test.each([
    ['no YAML', 'desks: ['],
    ['a number that is none', `desks:\n${desk('own', '窓口').replace('0120-000-000', 'call me')}`],
    ['an address without encryption', `desks:\n${desk('own', '窓口', ', url: "http://desk.example/"')}`]
  ])(
    'takes the page away from nobody with %s: the desks that came with the product stay, and the log says why',
    (_, text) => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      own(text)
      expect(idsOf(helpFor('mine', 'ja', { folder, ownDesks }).desks)).toContain('rights')
      expect(said).toHaveBeenCalledOnce()
    }
  )
})

test('texts that can not be read are an unexpected failure with a name', () => {
  expect(() => helpFor('mine', 'ja', { folder: home, ownDesks: undefined })).toThrow(
    expect.objectContaining({ name: 'HelpUnreadable' })
  )
})

test('the texts are found from the folder of the web build, and their absence is named', () => {
  expect(helpFolder(path.join(folder, '../../apps/web/build/server/chunks'))).toBe(folder)
  expect(() => helpFolder(home)).toThrow(expect.objectContaining({ name: 'HelpNotFound' }))
})
