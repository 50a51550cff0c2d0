import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('damages finds the duty to make good everything in', () => {
  test.each([
    ['会社に生じた損害の全額を賠償しなければならない。', '損害の全額を賠償しなければならない'],
    ['過失の有無を問わず、投稿者が損害を賠償する。', '過失の有無を問わず、投稿者が損害を賠償する'],
    ['会社が算定した損害額を、異議なく支払います。', '会社が算定した損害額を、異議なく支払います'],
    ['罰金は取りませんが、損害は全て本人に負担していただきます。', '損害は全て本人に負担していただきます']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('damages', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '損害が生じた場合、法令の範囲で請求することがあります。',
    '損害の全部又は一部の賠償を求めることがあります。',
    'お客様に生じた損害は、会社が全額補償します。',
    '損害の全てを賠償させる誓約は求めません。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
