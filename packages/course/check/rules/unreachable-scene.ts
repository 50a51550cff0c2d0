import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

export const unreachableScene: Rule = {
  name: 'unreachable-scene',
  code: 'E020',
  flagged: story({ 'scenes:': 'scenes:\n  attic: { end: lost, show: [ { id: l1, system: "屋根裏" } ] }' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      Object.keys(text.value.scenes)
        .filter((scene) => found.complete && !found.scenes.has(scene))
        .map((scene) => finding('E020', text, ['scenes', scene], { name: scene }))
    )
}
