import type { LintFinding, SpokenLintFinding } from '../../schema/guideline.ts'
import { asOf, sentencesJa } from './ja.ts'

/** A finding with why it would not hold (statute, fact ids, date) and a clause that would do. Japanese prevails. */
export function speak({ rule, because, start, end }: LintFinding): SpokenLintFinding {
  const { reason, facts, instead } = sentencesJa[because]
  return { rule, start, end, reason: `${reason}(${facts.join('、')}。${asOf})`, instead }
}
