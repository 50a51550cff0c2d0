import { checksOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** An item needs an option that meets its objective and one that does not, or it measures nothing. */
export const optionsAllAlike: Rule = {
  name: 'options-all-alike',
  code: 'E084',
  flagged: wholeModule({ '30-tea.items.yaml': { 'text: "切る", verdict: met': 'text: "切る", verdict: missed' } }),
  passing: wholeModule(),
  check: (module) =>
    checksOf(module).flatMap((text) =>
      text.value.items.flatMap((item, index) => {
        const met = item.options.filter(({ verdict }) => verdict === 'met').length
        return met > 0 && met < item.options.length
          ? []
          : [finding('E084', text, ['items', index, 'options'], { name: item.id })]
      })
    )
}
