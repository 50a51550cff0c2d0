import { checksOf, scenariosOf, spotsOf, type ModuleText } from '../../read/module-text.ts'
import { choicesOf } from '../scenario-parts.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** One place is luck: each objective of a module is evidenced in at least two of its activities. */
export const evidencedOnce: Rule = {
  name: 'evidenced-once',
  code: 'W043',
  flagged: wholeModule({ '20-desk.spot.yaml': null, '30-tea.items.yaml': { 'objective: look': 'objective: share' } }),
  passing: wholeModule(),
  check: (module) => {
    const { front } = module
    if (front === undefined || !module.complete) return []
    const places = placesOf(module)
    return Object.keys(front.value.objectives).flatMap((name) => {
      const count = places.filter((objectives) => objectives.has(name)).length
      return count >= 2 ? [] : [finding('W043', front, ['objectives', name], { name, count: String(count) })]
    })
  }
}

/** The objectives each activity speaks about. */
function placesOf(module: ModuleText): Set<string>[] {
  return [
    ...scenariosOf(module).map(
      ({ value }) => new Set(choicesOf(value).flatMap(({ choice }) => Object.keys(choice.evidence ?? {})))
    ),
    ...spotsOf(module).map(({ value }) => new Set([value.objective, value.calm])),
    ...checksOf(module).map(({ value }) => new Set(value.items.map((item) => item.objective)))
  ]
}
