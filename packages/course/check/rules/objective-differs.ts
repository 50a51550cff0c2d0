import { scenariosOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** A scenario's objectives are those of its module, word for word: the learner reads them in both places. */
export const objectiveDiffers: Rule = {
  name: 'objective-differs',
  code: 'E013',
  flagged: wholeModule({ '10-tea.scn.yaml': { 写り込みに気づける: '写り込みを見つける' } }),
  passing: wholeModule(),
  check: (module) =>
    scenariosOf(module).flatMap((text) =>
      Object.entries(text.value.objectives).flatMap(([id, objective]) => {
        const inModule = module.front?.value.objectives[id]
        const same = inModule === undefined || (inModule.text === objective.text && inModule.kind === objective.kind)
        return same ? [] : [finding('E013', text, ['objectives', id], { name: id, expected: inModule.text })]
      })
    )
}
