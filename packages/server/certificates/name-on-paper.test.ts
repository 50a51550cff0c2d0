import { expect, test } from 'vitest'
import { nameOnPaper } from './name-on-paper.ts'

test.each([
  ['髙橋 花子', '髙橋 花子'],
  ['𠮷田　太郎', '𠮷田 太郎'],
  ['山﨑', '山﨑'],
  ['葛\u{E0100}城', '葛\u{E0100}城'],
  ['François', 'François'],
  ['Trần Thị Mơ', 'Trần Thị Mơ'],
  ['ﾀﾅｶ ﾊﾅｺ', 'タナカ ハナコ'],
  ['か\u3099んだ', 'がんだ'],
  ["O'Brien-Smith", "O'Brien-Smith"]
])('%s is printed as %s', (registered, name) => {
  expect(nameOnPaper(registered, null)).toEqual({ ok: true, name, own: false })
})

test.each([
  ['김철수', ['김', '철', '수']],
  ['花子👩‍🍳', ['👩‍🍳']],
  ['葛\u{E0107}城', ['葛\u{E0107}']]
])('%s is refused with the characters that can not be drawn', (registered, characters) => {
  expect(nameOnPaper(registered, null)).toEqual({ ok: false, code: 'cannot-draw', characters })
})

test.each(['キム・チョルス', 'Kim Cheol-su', '金 哲秀', 'キム　チョルス'])(
  'the own spelling %s is taken, and marked',
  (own) => {
    expect(nameOnPaper('김철수', own)).toEqual({ ok: true, name: own.replace('　', ' '), own: true })
  }
)

test.each([
  ['', 'spelling-empty'],
  [' 　', 'spelling-empty'],
  ['あ'.repeat(61), 'spelling-long'],
  ['김', 'spelling-cannot-draw'],
  ['1234', 'spelling-no-name'],
  ['https://example.com', 'spelling-no-name'],
  ['@kim', 'spelling-no-name'],
  ['キム①', 'spelling-no-name'],
  ['(株)キム', 'spelling-no-name'],
  ['--', 'spelling-no-name'],
  ['a b c d e f g h i', 'spelling-no-name']
])('the own spelling %j is refused: %s', (own, code) => {
  expect(nameOnPaper('김철수', own)).toMatchObject({ ok: false, code })
})

test('whoever has a name that can be drawn can not take another', () => {
  expect(nameOnPaper('田中 花子', '学長 山田')).toEqual({ ok: true, name: '田中 花子', own: false })
})
