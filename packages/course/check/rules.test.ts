import { describe, expect, test } from 'vitest'
import { en } from '../sentences/en.ts'
import { ja } from '../sentences/ja.ts'
import { folderOf } from '../read/folder.ts'
import { checkFolder } from './check-module.ts'
import { loaded, RuleWithoutExample, type Example } from './rule.ts'
import { rules } from './rules.ts'

const codesIn = ({ files, around }: Example) =>
  checkFolder(folderOf(files), { targets: [], ...around }).problems.map(({ code }) => code)

describe.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  // The example of W099 walks 300,000 states.
  test('flags its flagged example', { timeout: 60_000 }, () => {
    expect(codesIn(rule.flagged)).toContain(rule.code)
  })

  test('passes its passing example, and so does every other rule', () => {
    const allowed = rule.passing.files['locales/ja-easy.yaml'] === undefined ? [] : ['E050']
    expect(codesIn(rule.passing).filter((code) => !allowed.includes(code))).toEqual([])
  })

  test('has a sentence in Japanese and in English', () => {
    expect([ja, en].every((language) => language[rule.code] !== undefined)).toBe(true)
  })
})

test('refuses to load a rule without a passing example', () => {
  const [rule] = rules
  if (!rule) throw new Error('no rules')
  expect(() => loaded([{ ...rule, passing: { files: {} } }])).toThrow(RuleWithoutExample)
})

test('has sentences for the same codes in both languages', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
})

test('gives every rule a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
})
