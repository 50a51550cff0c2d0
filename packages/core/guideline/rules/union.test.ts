import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('union finds silence on working conditions in', () => {
  test.each([
    ['労働組合の活動に関する投稿を禁止する。', '労働組合の活動に関する投稿を禁止する'],
    ['給料の話を同僚にしてはいけません。', '給料の話を同僚にしてはいけません'],
    ['組合に加入しないことを誓約します。', '組合に加入しないことを誓約します']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('union', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '労働組合の活動や、労働条件について話し合うことを制限するものではありません。',
    '人事担当者は、業務上知り得た従業員の給与情報を投稿してはならない。',
    '勤務時間中の私的な投稿は控えてください。',
    'シフト表の写真は投稿しないでください。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
