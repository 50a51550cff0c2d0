import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise/normalise.ts'
import { sentences } from './sentences.ts'

const read = (text: string) => sentences(normalise(text))

describe('sentences', () => {
  test('end at full stops and lines, not inside quotations', () => {
    expect(read('罰金は取りません。「払います。」と書かせません。\n以上').map(({ text }) => text)).toEqual([
      '罰金は取りません',
      '「払います。」と書かせません',
      '以上'
    ])
  })

  test('take in a quotation that never closes', () => {
    expect(read('「罰金を払う。次の文').map(({ text }) => text)).toEqual(['「罰金を払う', '次の文'])
  })

  test('know the proviso after them', () => {
    expect(read('漏らさない。ただし、通報を除く。')[0]?.proviso).toBe('ただし、通報を除く')
  })

  test('are English where the letters are', () => {
    expect(read('社員は守る。You must pay.').map(({ language }) => language)).toEqual(['ja', 'en'])
  })
})

describe('an item of a list', () => {
  test('borrows the predicate of its head', () => {
    expect(read('次のことをSNSに書いてはいけません。\n・自分の時給').map(({ text }) => text)[1]).toBe(
      '自分の時給を、snsに書いてはいけません'
    )
  })

  test('that is a sentence keeps its own, and is ruled by its head', () => {
    const [, item] = read('次の決まりは設けません。\n・罰金を取る')
    expect([item?.text, item?.lead?.text]).toEqual(['罰金を取る', '次の決まりは設けません'])
  })

  test('under a heading with a colon is read with it', () => {
    expect(read('会社がしないこと:個人アカウントの監視')[1]?.text).toBe('個人アカウントの監視を、会社がしない')
  })

  test('may be ruled by the sentence after the list', () => {
    expect(read('・罰金を取る\n・全額を払わせる\nこれらの決まりは設けません。')[0]?.lead?.text).toBe(
      'これらの決まりは設けません'
    )
  })
})
