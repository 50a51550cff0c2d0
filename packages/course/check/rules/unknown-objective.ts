import { checksOf, scenariosOf, spotsOf } from '../../read/module-text.ts'
import { story, wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

/** Evidence names objectives of its scenario; a scenario, a picture and a check name objectives of their module. */
export const unknownObjective: Rule = {
  name: 'unknown-objective',
  code: 'E010',
  flagged: story({ 'evidence: { look: met }': 'evidence: { luck: met }' }),
  passing: wholeModule(),
  check: (module) => {
    const inModule = module.front?.value.objectives
    const missing = (name: string) => inModule !== undefined && !Object.hasOwn(inModule, name)
    const args = (name: string) => ({ kind: 'objective', name })
    return [
      ...scenariosOf(module).flatMap((text) => [
        ...Object.keys(text.value.objectives)
          .filter(missing)
          .map((name) => finding('E010', text, ['objectives', name], args(name))),
        ...choicesOf(text.value).flatMap(({ choice, path }) =>
          Object.keys(choice.evidence ?? {})
            .filter((name) => !Object.hasOwn(text.value.objectives, name))
            .map((name) => finding('E010', text, [...path, 'evidence', name], args(name)))
        )
      ]),
      ...spotsOf(module).flatMap((text) =>
        (['objective', 'calm'] as const)
          .filter((field) => missing(text.value[field]))
          .map((field) => finding('E010', text, [field], args(text.value[field])))
      ),
      ...checksOf(module).flatMap((text) =>
        text.value.items.flatMap(({ objective }, index) =>
          missing(objective) ? [finding('E010', text, ['items', index, 'objective'], args(objective))] : []
        )
      )
    ]
  }
}
