import { scenariosOf, spotsOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** A sentence of law or evidence cites the fact it rests on. */
export const learnWithoutFact: Rule = {
  name: 'learn-without-fact',
  code: 'W015',
  flagged: wholeModule({ '10-tea.scn.yaml': { ', facts: [F-001] } ]': ' } ]' } }),
  passing: wholeModule(),
  check: (module) => [
    ...scenariosOf(module).flatMap((text) =>
      (text.value.debrief?.learn ?? []).flatMap(({ facts }, index) =>
        facts.length > 0 ? [] : [finding('W015', text, ['debrief', 'learn', index])]
      )
    ),
    ...spotsOf(module).flatMap((text) =>
      text.value.learn.flatMap(({ facts }, index) =>
        facts.length > 0 ? [] : [finding('W015', text, ['learn', index])]
      )
    )
  ]
}
