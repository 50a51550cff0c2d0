import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('criticism finds a ban on criticism in', () => {
  test.each([
    ['会社を批判する投稿をしてはならない。', '会社を批判する投稿をしてはならない'],
    ['会社のイメージを下げるおそれのある発言は慎むこと。', '会社のイメージを下げるおそれのある発言は慎むこと'],
    ['自社の商品については、良い内容のみを投稿すること。', '良い内容のみを投稿すること']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('criticism', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '会社への正当な批判を禁止するものではありません。',
    '虚偽の情報により会社の信用を毀損してはならない。',
    'お客様の悪口を書いてはいけません。',
    '会社を批判したことを理由に懲戒することはありません。',
    '会社の不満を言うなという指導をしてはならない。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
