import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { paper, type PaperBlock } from './paper.ts'

const at = new Date('2026-11-24T00:00:00Z')
const words = 'お客様の情報や、公開前の情報を書き込まないでください（ッ、ー、々などは行頭に来ません）。'
const every: PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'ガイドライン' },
  { kind: 'paragraph', text: words },
  { kind: 'list', items: ['{店長|てんちょう}に話します。', '葛\u{E0100}城さん'] },
  { kind: 'note', text: '一般的な情報で、法律相談ではありません。' },
  { kind: 'table', head: ['項目', '期限'], rows: [['確認', '2026-12-01']], widths: [3, 1] },
  { kind: 'rule' },
  { kind: 'space', lines: 1 },
  { kind: 'qr', address: 'https://example.com/in/AAAA', below: 'https://example.com/in/AAAA' },
  { kind: 'page' },
  { kind: 'heading', level: 2, text: 'おわりに' }
]
const made = (blocks: readonly PaperBlock[], page?: 'a4' | 'slide') =>
  paper({ title: '題', lang: 'ja', blocks, page, at })
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pageCount = (bytes: Uint8Array) => text(bytes).match(/\/Type \/Page\b/g)?.length

/** What the pages draw: the content streams, unpacked. */
function drawn(bytes: Uint8Array): string {
  const parts = [...text(bytes).matchAll(/stream\n([\s\S]*?)\nendstream/g)]
  return parts
    .map(([, part = '']) => {
      try {
        return inflateSync(Buffer.from(part, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

test('every kind of block makes one document, with its title, its language and its structure', async () => {
  const bytes = await made(every)
  expect(text(bytes)).toMatch(/^%PDF-1\.7/)
  expect(text(bytes)).toContain('/Lang (ja)')
  expect(text(bytes)).toContain('/DisplayDocTitle true')
  for (const part of ['Document', 'H1', 'P', 'L', 'LI', 'Note', 'Table', 'TH', 'TD', 'Figure', 'H2'])
    expect(text(bytes)).toContain(`/S /${part}\n`)
  expect(pageCount(bytes)).toBe(2)
})

test('the same blocks and moment make the same bytes', async () => {
  expect(Buffer.from(await made(every)).equals(Buffer.from(await made(every)))).toBe(true)
})

test('fonts are inside, and only what is used of them', async () => {
  const bytes = await made([{ kind: 'paragraph', text: words }])
  expect(text(bytes)).toMatch(/FontFile2/)
  expect(text(bytes)).toMatch(/NotoSansJP-Regular/)
  expect(bytes.length).toBeLessThan(60_000)
})

test('a long table goes on over pages and says its head again', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`${index}`, words])
  const bytes = await made([{ kind: 'table', head: ['番号', '内容'], rows }])
  const pages = pageCount(bytes) ?? 0
  expect(pages).toBeGreaterThan(3)
  // The head has a line under it of one point, once per page.
  expect(drawn(bytes).match(/^1 w$/gm)).toHaveLength(pages)
})

test('a row taller than a page ends nothing: the rest follows', async () => {
  const bytes = await made([{ kind: 'table', head: ['内容'], rows: [[words.repeat(120)], ['あと']] }])
  expect(pageCount(bytes)).toBeGreaterThan(1)
})

test('a slide is 16:9', async () => {
  expect(text(await made([{ kind: 'heading', level: 1, text: '参加コード' }], 'slide'))).toContain(
    '/MediaBox [0 0 960 540]'
  )
})

test('a document without blocks is an empty page', async () => {
  expect(pageCount(await made([]))).toBe(1)
})
