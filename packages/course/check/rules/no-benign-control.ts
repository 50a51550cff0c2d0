import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/**
 * A training without harmless posts measures fear and calls it skill: each scenario holds at least one harmless thing that
 * it is right to publish (a discrimination objective met) and one refusal of it (missed), both reachable.
 */
export const noBenignControl: Rule = {
  name: 'no-benign-control',
  code: 'W080',
  flagged: story({ 'evidence: { share: missed }, ': '' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) => {
      const controls = Object.entries(text.value.objectives).filter(([, { kind }]) => kind === 'discrimination')
      const good = controls.some(
        ([name]) => found.verdicts.get(name)?.has('met') && found.verdicts.get(name)?.has('missed')
      )
      return good || !found.complete ? [] : [finding('W080', text, ['objectives'])]
    })
}
