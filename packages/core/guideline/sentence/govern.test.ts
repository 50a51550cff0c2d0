import { describe, expect, test } from 'vitest'
import { govern } from './govern.ts'
import { lex } from './lex.ts'

const after = (topic: string, text: string) => ({
  phrase: { text, lexed: lex(text) },
  from: text.indexOf(topic) + topic.length
})
function activity(text: string): string {
  const { phrase, from } = after('批判', text)
  const { turns, free } = govern(phrase, from, 'activity')
  return !free && turns % 2 === 1 ? 'forbidden' : 'free'
}
function burden(text: string): string {
  const { phrase, from } = after('罰金', text)
  const { turns, free } = govern(phrase, from, 'burden')
  return !free && turns % 2 === 0 ? 'demanded' : 'not demanded'
}

describe('what people may do is forbidden in', () => {
  test.each([
    '批判を禁止する',
    '批判してはならない',
    '批判することはできません',
    '批判しないことを誓約する',
    '批判は控えなければならない',
    '批判するには会社の許可が必要である',
    '批判した者は懲戒の対象とする',
    '批判し、又は信用を傷つける投稿をしてはならない',
    '批判を禁止し、違反した者を懲戒する',
    '批判してはならず、違反しても免除しない'
  ])('%s', (text) => {
    expect(activity(text)).toBe('forbidden')
  })
})

describe('what people may do is free in', () => {
  test.each([
    '批判を禁止しない',
    '批判を妨げるものではありません',
    '批判を禁止してはならない',
    '批判してはならないというわけではない',
    '批判したことを理由に懲戒しない',
    '批判を理由とする不利益な取扱いを禁止する',
    '批判に会社の許可は要りません',
    '批判はこの限りではない',
    '批判を除き、投稿してはならない',
    '批判は自由です。ほかは禁止する'
  ])('%s', (text) => {
    expect(activity(text)).toBe('free')
  })
})

describe('a burden is demanded in', () => {
  test.each([
    '罰金を支払う',
    '罰金を支払わなければならない',
    '罰金の支払いを拒むことはできない',
    '罰金は免除しない',
    '罰金を支払わない場合は差し引く',
    '罰金の額は会社が決め、従業員は争わない'
  ])('%s', (text) => {
    expect(burden(text)).toBe('demanded')
  })
})

describe('a burden is not demanded in', () => {
  test.each([
    '罰金は取りません',
    '罰金を支払わせてはならない',
    '罰金の定めは設けません',
    '罰金ではなく、話し合いで解決する',
    '罰金は禁止されています',
    '罰金を取らずに、話を聞く'
  ])('%s', (text) => {
    expect(burden(text)).toBe('not demanded')
  })
})
