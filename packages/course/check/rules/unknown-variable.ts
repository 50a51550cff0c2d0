import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { assignmentsOf } from '../scenario-parts.ts'

export const unknownVariable: Rule = {
  name: 'unknown-variable',
  code: 'E010',
  flagged: story({ 'when: { leaked: true }': 'when: { leeked: true }' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) =>
      assignmentsOf(text.value).flatMap(({ values, path }) =>
        Object.keys(values)
          .filter((name) => !Object.hasOwn(text.value.vars, name))
          .map((name) => finding('E010', text, [...path, name], { kind: 'variable', name }))
      )
    )
}
