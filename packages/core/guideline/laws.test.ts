import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { atWork } from './rules/at-work.ts'

const file = path.join(import.meta.dirname, '../../../content/guidelines/lint-examples.jsonl')
const clauses = fs
  .readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
const clause = fc.constantFrom(...clauses)

// Lawful and without a word that limits what stands before it.
const calm = [
  '困ったときは、窓口に相談してください。',
  '私たちは、SNSを大切な道具と考えます。',
  '罰金をとる決まりは設けません。',
  '私的なアカウント名の提出は求めません。',
  'お客様の写真を投稿しないでください。',
  '投稿する前に、写っているものを確かめましょう。'
]

test('a lawful sentence before or after a clause changes nothing that is found in it', () => {
  const plain = clause.filter((text) => !text.includes('\n') && /[ぁ-ん]/.test(text))
  fc.assert(
    fc.property(plain, fc.constantFrom(...calm), (text, sentence) => {
      const whole = /[。.]$/.test(text) ? text : `${text}。`
      expect(atWork(`${sentence}${whole}`)).toEqual(atWork(whole))
      expect(atWork(`${whole}${sentence}`)).toEqual(atWork(whole))
    }),
    { numRuns: 400 }
  )
}, 120_000)

describe('another spelling finds the same words', () => {
  const wide = (text: string) => text.replaceAll(/[!-~]/g, (mark) => /[A-Za-z0-9]/.test(mark) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark) // prettier-ignore
  const narrow = (text: string) => text.replaceAll(/[ァ-ヴー]/g, (kana) => halfWidth(kana))

  test.each([
    ['full-width letters and digits', wide],
    ['half-width katakana', narrow],
    ['decomposed kana', (text: string) => text.normalize('NFD')]
  ])(
    '%s',
    (_, spelt) => {
      fc.assert(
        fc.property(
          clause.filter((text) => /[ぁ-ん]/.test(text)),
          (text) => {
            const same = (said: string[]) => said.map((words) => words.normalize('NFKC'))
            expect(same(atWork(spelt(text)))).toEqual(same(atWork(text)))
          }
        ),
        { numRuns: 300 }
      )
    },
    120_000
  )
})

test('nothing it is given makes it throw, and offsets stay inside', () => {
  const words = fc.constantFrom('罰金', '会社', '批判', 'を', 'は', '、', '。', '\n・', '「', '(', 'ない', '禁止', 'SNS', '{', '|', '}', '1', ' ', 'must', 'pay', '\u3099', '\ud800', '①') // prettier-ignore
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 120 }).map((list) => list.join(''))
  )
  fc.assert(
    fc.property(anything, (text) => {
      const linted = lint(text)
      expect(
        linted.ok && linted.findings.every(({ start, end }) => start >= 0 && start < end && end <= text.length)
      ).toBe(true)
    }),
    { numRuns: 500 }
  )
}, 120_000)

test.each([
  '罰金',
  '会社の批判を',
  '不正や行政や',
  '賃金や賞与・',
  '一切の損害を',
  '政治や宗教・選挙、',
  '{罰|',
  '「(',
  '\n・あ',
  ' \t会',
  'か\u3099\u3099',
  '1,',
  'you must not pay all the damages '
])('the longest text of nothing but %j is read within seconds', { timeout: 120_000 }, (piece) => {
  expect(lint(piece.repeat(20_000).slice(0, 20_000)).ok).toBe(true)
})

function halfWidth(kana: string): string {
  const halves = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ'
  const candidates = [...halves].flatMap((half) => [half, `${half}ﾞ`, `${half}ﾟ`])
  return candidates.find((half) => half.normalize('NFKC') === kana) ?? kana
}
