import { expect } from 'vitest'
import type { LintRule } from '../../schema/guideline.ts'
import { lint } from '../lint.ts'

/** The words of a clause that a rule objects to. */
export function wordsFoundBy(rule: LintRule, text: string): string[] {
  const linted = lint(text)
  if (!linted.ok) throw new Error(linted.code)
  return linted.findings.filter((finding) => finding.rule === rule).map(({ start, end }) => text.slice(start, end))
}

export function expectFound(rule: LintRule, text: string, words: string) {
  expect(wordsFoundBy(rule, text)).toEqual([words])
}

/** Lawful for every rule, not only for the one in question. */
export function expectLeftAlone(text: string) {
  const linted = lint(text)
  expect(linted).toEqual({ ok: true, findings: [] })
}
