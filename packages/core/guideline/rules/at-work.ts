import type { LintRule } from '../../schema/guideline.ts'
import { lint } from '../lint.ts'

/** What the lint says about a clause, in the words of the clause: `penalty: 罰金を支払う`. For the tests of the rules. */
export function atWork(text: string): string[] {
  const linted = lint(text)
  return linted.ok ? linted.findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`) : [linted.code]
}

/** The same for one rule, without its name. */
export function wordsFoundBy(rule: LintRule, text: string): string[] {
  return atWork(text).flatMap((said) => (said.startsWith(`${rule}: `) ? said.slice(rule.length + 2) : []))
}
