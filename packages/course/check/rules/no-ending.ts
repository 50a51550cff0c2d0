import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

export const noEnding: Rule = {
  name: 'no-ending',
  code: 'E022',
  flagged: story({ 'goto: bad }': 'goto: morning }' }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      found.trapped.map(({ scene, vars, way }) =>
        finding('E022', text, ['scenes', scene], { way: way.join(' → ') }, vars)
      )
    )
}
