import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { citedFacts } from '../../read/cited-facts.ts'
import { problemAt } from '../../read/problem-at.ts'
import { wholeModule } from '../example-module.ts'
import type { Rule } from '../rule.ts'

/** Facts that are cited must stand in content/facts. */
export const unknownFact: Rule = {
  name: 'unknown-fact',
  code: 'E010',
  flagged: { ...wholeModule(), around: { facts: new Map() } },
  passing: wholeModule(),
  check: (module, around): Problem[] => {
    const { facts } = around
    if (facts === undefined) return []
    return citedFacts(module).flatMap(({ id, file, line }) =>
      facts.has(id) ? [] : [problemAt('E010', file, line, { kind: 'fact', name: id })]
    )
  }
}
