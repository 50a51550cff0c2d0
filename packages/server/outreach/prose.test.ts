import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, blocksOf, htmlOf, mailTextOf } from './prose.ts'

const text = `## 新しい単元\n\n**写真**の点検に、[説明会](https://training.example.com/briefings)の\n案内を足しました。\n\n- 一つめ\n- 二つめ`

test('reads headings, paragraphs, lists, strong words and links', () => {
  expect(blocksOf(text).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list'])
  expect(htmlOf(blocksOf(text))).toContain('<a href="https://training.example.com/briefings">説明会</a>')
  expect(htmlOf(blocksOf(text))).toContain('<strong>写真</strong>')
})

test('a line that begins with a strong word is no list', () => {
  expect(blocksOf('**大事**なこと').map(({ kind }) => kind)).toEqual(['paragraph'])
})

test('a link that is none of ours to follow stays text', () => {
  expect(htmlOf(blocksOf('[x](javascript:alert(1)) [y](data:text/html,z)'))).not.toContain('<a')
})

test('in a mail, an address stands on a line of its own', () => {
  expect(mailTextOf(blocksOf(text))).toContain('説明会\nhttps://training.example.com/briefings\n')
  expect(mailTextOf(blocksOf(text))).toContain('・一つめ\n・二つめ')
})

test('no text makes a tag of its own, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('<', '>', '"', '*', '[', ']', '(', ')', 'a', '\n', ' ', '-', '#', 'https://x')
      }),
      (any) => {
        const tags = htmlOf(blocksOf(any)).match(/<[^>]*>/g) ?? []
        for (const tag of tags) expect(tag).toMatch(/^<(\/?(p|h2|ul|li|strong|a)|a href="https?:\/\/[^"<>\s]*")>$/)
      }
    )
  )
})

test('the beginning of an article is cut with an ellipsis', () => {
  expect(beginningOf(blocksOf(`あ`.repeat(200)))).toBe(`${'あ'.repeat(90)}…`)
})
