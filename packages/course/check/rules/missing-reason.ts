import { scenariosOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

/** The debrief tells every choice in the past tense and what it changed. (Checks and pictures: the shape asks for it.) */
export const missingReason: Rule = {
  name: 'missing-reason',
  code: 'W048',
  flagged: wholeModule({ '10-tea.scn.yaml': { ', did: "寝た", why: "朝まで見ません。"': '' } }),
  passing: wholeModule(),
  check: (module) =>
    module.bare
      ? []
      : scenariosOf(module).flatMap((text) =>
          choicesOf(text.value).flatMap(({ choice, path }) => {
            const missing = (['did', 'why'] as const).filter((field) => choice[field] === undefined)
            return missing.length === 0
              ? []
              : [finding('W048', text, path, { name: choice.id, fields: missing.join(', ') })]
          })
        )
}
