import { expect, test } from 'vitest'
import { lintRules } from '../../schema/guideline.ts'
import { lint } from '../lint.ts'
import { speak, speakEnglish } from '../speak/speak.ts'
import { becauseOf } from './because.ts'

const findingsIn = (text: string) => {
  const linted = lint(text)
  return linted.ok ? linted.findings : []
}
const noPay = '厨房での悪ふざけ動画が見つかった場合、その月の給料はお渡しできませんので、そのつもりで働いてください。'

test('a sentence without a wording that a rule knows is found by its likeness, and the reason says so in both languages', () => {
  const [finding] = findingsIn(`お店を大切にしましょう。${noPay}`)
  expect(finding).toEqual({
    rule: 'penalty',
    because: 'wage-deduction',
    alike: true,
    start: 12,
    end: 11 + noPay.length
  })
  expect(speak(finding!).reason).toMatch(/^効力が問題になる決まりに、言い方が似ています。/)
  expect(speakEnglish(finding!, 'ja').reason).toMatch(/^This reads like rules that may not hold;/)
})

test('what a rule can name is told by the rule alone', () => {
  expect(findingsIn('違反した者は、罰金として10万円を会社に支払うものとする。').map(({ alike }) => alike)).toEqual([
    undefined
  ])
})

test('a rule is silent where nothing in the sentence reads alike', () => {
  expect(findingsIn('採用や人事評価にあたり、組合に入っているかどうかを尋ねたり、SNSで調べたりしないこと。')).toEqual(
    []
  )
})

test('a heading decides nothing, and English is left to the rules', () => {
  expect([findingsIn('労働組合'), findingsIn('We will not hand out the pay of that month.')]).toEqual([[], []])
})

test('every rule has a reason to tell, whatever the words', () => {
  expect(lintRules.map((rule) => typeof becauseOf(rule, ''))).toEqual(lintRules.map(() => 'string'))
})
