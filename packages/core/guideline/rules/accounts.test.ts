import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('accounts finds a hand in private accounts in', () => {
  test.each([
    ['私的なアカウント名を会社に届け出るものとする。', '私的なアカウント名を会社に届け出るものとする'],
    ['パスワードを会社に預けることを誓約する。', 'パスワードを会社に預けることを誓約する'],
    ['上司からの友達申請を断ることはできない。', '友達申請を断ることはできない'],
    ['会社は、従業員の個人アカウントを監視する。', '従業員の個人アカウントを監視する'],
    ['求めがあれば、スマートフォンの中身を店長に見せること。', 'スマートフォンの中身を店長に見せること'],
    ['以下の情報を入社時に提出してください。\n(1) 氏名\n(2) SNSのアカウント名', 'アカウント名']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('accounts', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '私的なアカウント名の提出は求めません。',
    'パスワードを他人に教えてはいけません。',
    '公式アカウントのパスワードは、管理責任者に届け出てください。',
    '友達申請を断っても、不利益はありません。',
    'なりすましアカウントを見つけたときは、広報に報告してください。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
