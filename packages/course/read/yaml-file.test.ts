import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYaml } from './yaml-file.ts'

const problems = (text: string) =>
  readYaml('a.yaml', new TextEncoder().encode(text)).problems.map(({ code, line }) => [code, line])

describe('words that YAML swallows (E002)', () => {
  test.each([
    ['a hashtag behind plain words', 'a: 1\ntext: 休憩なう #バイト\n', [['E002', 2]]],
    ['only a hashtag', 'text: #バイト 休憩なう\n', [['E002', 1]]],
    ['a remark behind plain words', 'title: お茶 # あとで直す\n', [['E002', 1]]],
    ['an empty text', 'text: ""\n', [['E002', 1]]],
    ['inside a flow map that it breaks', 'show:\n  - { id: l1, text: 休憩なう #バイト }\n', [['E002', 2]]]
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test.each([
    ['quoted words with a remark', 'text: "休憩なう #バイト"   # よい\n'],
    ['a plain key with a remark', 'settings: audience  # who sees it\n'],
    ['a sign inside a word', 'text: C#を勉強中\n'],
    ['a remark on a line of its own', '# text: 休憩なう #バイト\ntext: "x"\n']
  ])('lets pass %s', (_, text) => {
    expect(problems(text)).toEqual([])
  })
})

test.each([
  'text: @tencho_example 見て',
  'text: *拡散希望*',
  'text: [速報] 店名特定',
  'text: !重要',
  'text: 注意: 店名が写っている'
])('is a problem of syntax with its line: %s', (line) => {
  expect(problems(`id: a\n${line}\n`)).toEqual([['E006', 2]])
})

test('reads as YAML 1.2 core: clocks, numbers with underscores, no and telephone numbers stay text', () => {
  const { yaml } = readYaml(
    'a.yaml',
    new TextEncoder().encode('a: 21:03\nb: 12_000\nc: no\nd: 0120-000-000\ne: true\nf: 12\n')
  )
  expect(yaml?.value).toEqual({ a: '21:03', b: '12_000', c: 'no', d: '0120-000-000', e: true, f: 12 })
})

test('knows the line of every value, and of the nearest thing around one that is not there', () => {
  const { yaml } = readYaml('a.yaml', new TextEncoder().encode('a:\n  b:\n    - x\n    - y: 1\n      z: 2\n'))
  expect([['a'], ['a', 'b', 1, 'z'], ['a', 'b', 0], ['a', 'q', 'r'], ['q']].map((path) => yaml?.lineOf(path))).toEqual([
    1, 5, 3, 1, 1
  ])
})

test('no text makes it throw', () => {
  const signs = fc.constantFrom(
    ...'{}[]:,-#&*!|>\'"%@`\n\t \\?~'.split(''),
    'a',
    'あ',
    'text: ',
    '---\n',
    '\uFEFF',
    '\r\n'
  )
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(signs, { maxLength: 60 }).map((list) => list.join(''))), (text) => {
    expect(() => problems(text)).not.toThrow()
  }), { numRuns: 500 }) // prettier-ignore
})

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
    expect(() => readYaml('a.yaml', bytes)).not.toThrow()
  })) // prettier-ignore
})
