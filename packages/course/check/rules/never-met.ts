import { choicesOf } from '../scenario-parts.ts'
import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** An objective that some choice speaks about, but that no reachable choice meets. */
export const neverMet: Rule = {
  name: 'never-met',
  code: 'E041',
  flagged: story({ 'evidence: { look: met }': 'evidence: { look: partial }' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) => {
      const spokenOf = new Set(choicesOf(text.value).flatMap(({ choice }) => Object.keys(choice.evidence ?? {})))
      return Object.keys(text.value.objectives)
        .filter((name) => found.complete && spokenOf.has(name) && !found.verdicts.get(name)?.has('met'))
        .map((name) => finding('E041', text, ['objectives', name], { name }))
    })
}
