import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('whistle finds a muzzle on reports in', () => {
  test.each([
    ['会社の不正を行政機関に通報してはならない。', '不正を行政機関に通報してはならない'],
    ['通報は、必ず事前に上司の許可を得ること。', '通報は、必ず事前に上司の許可を得ること'],
    ['社内の出来事は、一切外部に漏らさないでください。', '社内の出来事は、一切外部に漏らさないでください'],
    ['会社は、通報者を特定するための調査を行う。', '通報者を特定するための調査を行う']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('whistle', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    'この規程は、公益通報を妨げるものではありません。',
    'お客様の個人情報や営業秘密を外部に漏らしてはならない。',
    '業務上知り得た秘密を社外に漏らさない。ただし、法令に基づく通報はこの限りではない。',
    '通報したことを理由に、解雇その他の不利益な取扱いをしてはならない。',
    '通報窓口の担当者は、通報者を特定させる情報を漏らしてはならない。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
