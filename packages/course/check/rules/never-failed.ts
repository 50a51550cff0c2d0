import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Met whatever one does: it measures nothing. */
export const neverFailed: Rule = {
  name: 'never-failed',
  code: 'W042',
  flagged: story({ 'evidence: { look: missed }': 'evidence: { look: met }' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      Object.keys(text.value.objectives).flatMap((name) => {
        const verdicts = found.verdicts.get(name)
        const always = found.complete && verdicts?.size === 1 && verdicts.has('met')
        return always ? [finding('W042', text, ['objectives', name], { name })] : []
      })
    )
}
