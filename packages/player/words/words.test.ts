import { expect, test } from 'vitest'
import { en } from './en.ts'
import { jaEasy } from './ja-easy.ts'
import { ja } from './ja.ts'

type Tree = string | Tree[] | { [name: string]: Tree }
const flat = (tree: Tree, path = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([name, below]) => flat(below, `${path}.${name}`))
const placeholders = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test.each([['en', en], ['ja-easy', jaEasy]] as const)('%s fills in the same values as Japanese', (_, other) => {
  const theirs = new Map(flat(other))
  for (const [path, words] of flat(ja))
    if (!path.startsWith('.clock')) expect([path, placeholders(theirs.get(path) ?? '')]).toEqual([path, placeholders(words)])
}) // prettier-ignore

test('in easy Japanese every kanji has its reading', () => {
  for (const [path, words] of flat(jaEasy)) {
    const bare = words.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')
    expect([path, bare.match(/\p{Script=Han}/gu)]).toEqual([path, null])
  }
})

test('never shames', () => {
  for (const words of [...flat(ja), ...flat(jaEasy)]) expect(words[1]).not.toMatch(/不正解|残念|注意力|！|!/)
})
