import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { atWork } from './rules/at-work.ts'

type Example = { id: string; rule: string; lawful: boolean; text: string }
const content = path.join(import.meta.dirname, '../../../content/guidelines')
const examplesIn = (file: string) =>
  fs
    .readFileSync(path.join(content, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Example)
const found = ({ rule, text }: Example) => atWork(text).some((said) => said.startsWith(`${rule}: `))

describe.each(['lint-examples.jsonl', 'lint-second.jsonl', 'lint-third.jsonl'])('of the clauses in %s', (file) => {
  const examples = examplesIn(file)

  test('every unlawful one is found by its rule', () => {
    expect(examples.filter((example) => !example.lawful && !found(example)).map(({ text }) => text)).toEqual([])
  }, 120_000)

  test('every lawful one is left alone by all rules', () => {
    const alarms = examples.filter(({ lawful, text }) => lawful && atWork(text).length > 0)
    expect(alarms.map(({ text }) => [text, ...atWork(text)])).toEqual([])
  }, 120_000)

  test('about half are lawful, for every rule', () => {
    const share = (rule: string) => {
      const own = examples.filter((example) => example.rule === rule)
      return own.filter(({ lawful }) => lawful).length / own.length
    }
    const shares = [...new Set(examples.map(({ rule }) => rule))].map(share)
    expect([shares.length, shares.every((each) => each >= 0.35 && each <= 0.65)]).toEqual([9, true])
  })

  test('ids are given once', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })
})

test('a sentence with a lawful and an unlawful half is found by the second', () => {
  expect(atWork('罰金は科しませんが、身元保証人を立て、損害の全額を賠償させます。')).toEqual([
    'guarantor: 身元保証人を立て、損害の全額を賠償させます',
    'damages: 損害の全額を賠償させます'
  ])
})

test('findings stand in the order of the text', () => {
  expect(
    atWork('SNSの利用を禁止する。会社の批判も禁止する。違反者は直ちに解雇する。').map((said) => said.split(':')[0])
  ).toEqual(['speech', 'criticism', 'discipline'])
})

test('a text that is too long is refused with a code', () => {
  expect([lint('あ'.repeat(20_000)).ok, lint('あ'.repeat(20_001))]).toEqual([
    true,
    { ok: false, code: 'text_too_long' }
  ])
})

const repeated = (words: string) => words.repeat(20_000).slice(0, 20_000)

test.each([
  ['one sentence without an end', repeated('会社の批判を一切')],
  ['money without an end', repeated('給料から損害の全額を')],
  ['names of families and guarantors', repeated('保護者から身元保証人に')],
  ['one list', repeated('・会社の情報を外部に話した者\n')],
  ['English without an end', repeated('anyone who leaks if you embarrass the company ')],
  ['conditions without an end', repeated('if when who leaks employees disclose ')],
  ['digits', repeated('1まん')]
])('hostile text (%s) of the longest length, some 50 kB, is read within seconds', (_, text) => {
  // The first reading compiles the expressions.
  lint(text)
  const begun = performance.now()
  expect(lint(text).ok).toBe(true)
  expect(performance.now() - begun).toBeLessThan(10_000)
})
