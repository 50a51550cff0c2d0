import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('guarantor finds a guarantor without a cap in', () => {
  test.each([
    ['身元保証人を2名立てるものとする。', '身元保証人を2名立てるものとする'],
    ['連帯保証人の責任に上限は設けません。', '上限は設けません'],
    ['身元保証の期間は10年、極度額は100万円とする。', '保証の期間は10年、極度額は100万円とする'],
    ['保護者が連帯して損害を賠償する。', '保護者が連帯して損害を賠償する']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('guarantor', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '身元保証人を立てていただく場合は、極度額を50万円とし、期間は3年以内とします。',
    '身元保証人を置く。ただし、極度額は120万円とする。',
    '身元保証人は求めません。',
    '緊急連絡先として、ご家族の電話番号をお知らせください。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
