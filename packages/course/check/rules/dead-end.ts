import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** A state in which nothing is offered and the story has not ended. True even after the cap: the state was reached. */
export const deadEnd: Rule = {
  name: 'dead-end',
  code: 'E021',
  flagged: story({ 'when: { leaked: false }, ': 'when: { leaked: false, shot: none }, ' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      found.deadEnds.map(({ scene, vars, way }) =>
        finding('E021', text, ['scenes', scene], { way: way.join(' → ') }, vars)
      )
    )
}
