import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('speech finds silence in private life in', () => {
  test.each([
    ['私的なSNSの利用を禁止する。', '私的なSNSの利用を禁止する'],
    ['政治に関する意見を投稿してはならない。', '政治に関する意見を投稿してはならない'],
    ['退職後も、会社について一切投稿しないことを誓います。', '退職後も、会社について一切投稿しないことを誓います'],
    ['すべてのSNSアカウントを削除してください。', 'すべてのSNSアカウントを削除してください'],
    ['個人の投稿には、事前に上司の承認を得ること。', '個人の投稿には、事前に上司の承認を得ること']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('speech', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '私的なSNSの利用を禁止するものではありません。',
    '勤務時間中は、私的なSNSの利用を控えてください。',
    '公式アカウントでは、政治や宗教に関する意見を投稿しない。',
    '退職後も、顧客情報をSNSに投稿しないでください。',
    '店長は、スタッフの私的な投稿を禁止してはなりません。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
