import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

export const neverEvidenced: Rule = {
  name: 'never-evidenced',
  code: 'E040',
  flagged: story({ 'objectives:': 'objectives:\n  rest: { text: "休める" }' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const evidenced = new Set(choicesOf(text.value).flatMap(({ choice }) => Object.keys(choice.evidence ?? {})))
      return Object.keys(text.value.objectives)
        .filter((name) => !evidenced.has(name))
        .map((name) => finding('E040', text, ['objectives', name], { name }))
    })
}
