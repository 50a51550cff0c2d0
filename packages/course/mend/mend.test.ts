import { describe, expect, test } from 'vitest'
import { checkFolder } from '../check/check-module.ts'
import { wholeModule } from '../check/example-module.ts'
import { folderOf } from '../read/folder.ts'
import { readYaml } from '../read/yaml-file.ts'
import { formatFile } from './format.ts'
import { recordModule } from './record.ts'
import { stampModule } from './stamp.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const valueOf = (text: string) => readYaml('a.yaml', bytes(text)).yaml?.value
const codes = (files: Record<string, string>) =>
  checkFolder(folderOf(files), { targets: [] }).problems.map(({ code }) => code)

describe('stamping', () => {
  const locale =
    '# by Mei\n"tea.title": { t: "Tea" }\n\n# the check\n"tea-check.title": { t: "Check", of: "00000000" }\nold.id: { t: "gone" }\n'
  const { changes, problems } = stampModule(folderOf(wholeModule({ 'locales/en.yaml': locale }).files))

  test('fills in the hash of each source, also where it was another', () => {
    expect(problems).toEqual([])
    expect(valueOf(changes[0]?.text ?? '')).toMatchObject({
      'tea.title': { of: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
      'tea-check.title': { t: 'Check' }
    })
    expect(changes[0]?.text).not.toContain('00000000')
  })

  test('keeps the order, the remarks and what it does not know', () => {
    const kept = (changes[0]?.text ?? '').replaceAll(/, of: "[0-9a-f]{8}"/g, '')
    expect(kept).toBe(locale.replace(', of: "00000000"', ''))
  })

  test('does nothing the second time', () => {
    const again = stampModule(folderOf({ ...wholeModule().files, 'locales/en.yaml': changes[0]?.text ?? '' }))
    expect(again.changes).toEqual([])
  })

  test('does nothing while a source can not be read: its texts would count as gone', () => {
    const broken = wholeModule({ 'locales/en.yaml': locale, '10-tea.scn.yaml': 'format: [' }).files
    expect(stampModule(folderOf(broken)).changes).toEqual([])
  })
})

describe('recording', () => {
  const bare = 'scenario: tea\nseed: 1\nchoices: [post-tea, post-raw, sleep, see]\nend: harmed   # the leak\n'

  test('writes down scenes, offers, evidence, events and variables, so that the path is silent afterwards', () => {
    const { changes, problems } = recordModule(folderOf(wholeModule({ 'paths/raw.yaml': bare }).files))
    expect([problems, changes.map(({ file }) => file)]).toEqual([[], ['paths/raw.yaml']])
    expect(changes[0]?.text).toContain('end: harmed   # the leak'.replace('   #', ' #'))
    expect(codes(wholeModule({ 'paths/raw.yaml': changes[0]?.text ?? '' }).files)).toEqual([])
  })

  test('agrees to a changed scenario, and leaves alone a path that can not be played', () => {
    const changed = {
      '10-tea.scn.yaml': { 'evidence: { look: missed }, goto: night': 'evidence: { look: partial }, goto: night' }
    }
    expect(recordModule(folderOf(wholeModule(changed).files)).changes.map(({ file }) => file)).toEqual([
      'paths/raw.yaml'
    ])
    const illegal = recordModule(folderOf(wholeModule({ 'paths/raw.yaml': bare.replace(', see]', ', calm]') }).files))
    expect([illegal.changes, illegal.problems.map(({ code }) => code)]).toEqual([[], ['E044']])
  })
})

describe('formatting', () => {
  const format = (text: string, file = '10-a.scn.yaml') => formatFile(file, bytes(text))[0]?.text

  test('puts words in quotes and touches nothing else', () => {
    const text =
      '# てがみ\ntitle:   お茶の写真\nid: tea   # plain\nscenes:\n  a: { at: 翌朝, show: [ { id: l1,  settings: audience, text: 今は "みんな" } ] }\n'
    expect(format(text)).toBe(
      text
        .replace('お茶の写真', '"お茶の写真"')
        .replace('翌朝', '"翌朝"')
        .replace('今は "みんな"', '"今は \\"みんな\\""')
    )
  })

  test('gives ids to blocks and choices that have none, and never one that is taken', () => {
    const text =
      'scenes:\n  a:\n    show: [ { id: l2, dm: rin, text: "x" }, { dm: rin, text: "y" } ]\n    choices:\n      - { ui: back, text: "z", goto: a }\n'
    expect(valueOf(format(text) ?? '')).toMatchObject({
      scenes: { a: { show: [{ id: 'l2' }, { id: 'l3' }], choices: [{ id: 'c1' }] } }
    })
  })

  test('makes line ends plain and drops a byte order mark', () => {
    expect(format('\uFEFFtitle: "x"\r\nid: a\r\n')).toBe('title: "x"\nid: a\n')
  })

  test('changes no value, and nothing the second time', () => {
    for (const [file, text] of Object.entries(wholeModule().files).filter(([name]) => name.endsWith('.yaml'))) {
      const plain = text.replaceAll(/"([^"#:,{}[\]&*!|>%@`]+)"/g, '$1')
      const formatted = format(plain, file) ?? plain
      expect(valueOf(formatted)).toEqual(valueOf(plain))
      expect(format(formatted, file)).toBeUndefined()
    }
  })

  test('leaves alone words that YAML has swallowed: quoting the rest would hide the loss', () => {
    expect(format('title: 休憩なう #バイト\n')).toBeUndefined()
  })
})
