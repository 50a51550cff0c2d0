import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

/** The words of the given text that a stretch of the normalised text stands for. */
function original(text: string, words: string): string {
  const normal = normalise(text)
  const at = normal.text.indexOf(words)
  return text.slice(normal.starts[at], normal.ends[at + words.length - 1])
}

describe('one spelling for', () => {
  test.each([
    ['full-width digits', '金１０万円', '金10万円'],
    ['half-width kana', 'ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
    ['ruby', '{罰金|ばっきん}を {払|はら}う', '罰金を払う'],
    ['readings in brackets', '罰金(ばっきん)を払う', '罰金を払う'],
    ['kana of やさしい日本語', 'かいしゃの わるぐち', '会社の悪口'],
    ['names of networks', 'ＸやInstagram', 'xやsns'],
    ['a sentence over two lines', '会社を、\n批判する', '会社を、批判する'],
    ['marks of lists', '①罰金\n2. 減給\n(3) 解雇', '\n・罰金\n・減給\n・解雇'],
    ['a full stop of another script', '禁止する．次', '禁止する。次']
  ])('%s', (_, text, normal) => {
    expect(normalise(text).text).toBe(normal)
  })
})

test('leaves a note in brackets that is not a reading', () => {
  expect(normalise('会社(など)の秘密').text).toBe('会社(など)の秘密')
})

test('knows where its words came from', () => {
  expect(original('違反は{罰金|ばっきん}１０万円です', '罰金10万円')).toBe('{罰金|ばっきん}１０万円')
  expect(original('ﾊﾟｽﾜｰﾄﾞを教える', 'パスワード')).toBe('ﾊﾟｽﾜｰﾄﾞ')
})

test('each unit stands for a stretch inside the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { text: normal, starts, ends } = normalise(text)
      expect([starts.length, ends.length]).toEqual([normal.length, normal.length])
      for (let at = 0; at < normal.length; at++) {
        const [start = -1, end = -1] = [starts[at], ends[at]]
        expect(start >= (starts[at - 1] ?? 0) && end > start && end <= text.length).toBe(true)
      }
    })
  )
})
