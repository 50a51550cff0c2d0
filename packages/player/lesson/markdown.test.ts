import { expect, test } from 'vitest'
import { passages, spans } from './markdown.ts'

test('reads headings, paragraphs and lists', () => {
  expect(passages('## 手\n\nひとつめ。\n\n- **人**:いる\n- 紙').map((each) => each.kind)).toEqual([
    'heading',
    'paragraph',
    'list'
  ])
})

test('reads a heading that is followed by its paragraph without an empty line', () => {
  expect(passages('## 手\nひとつめ。').map((each) => each.kind)).toEqual(['heading', 'paragraph'])
})

test('turns a fact id into a mark and keeps strong words', () => {
  expect(spans('**切る**。[F-096]')).toEqual([
    { kind: 'strong', text: '切る' },
    { kind: 'text', text: '。' },
    { kind: 'fact', text: 'F-096' }
  ])
})

test('leaves markup it does not know as plain text, never as HTML', () => {
  expect(spans('<b>x</b> [link](y)')).toEqual([{ kind: 'text', text: '<b>x</b> [link](y)' }])
})
