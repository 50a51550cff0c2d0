import { checksOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Half of a pool is harmless (one more or less where the number is odd). */
export const halfHarmless: Rule = {
  name: 'half-harmless',
  code: 'E082',
  flagged: wholeModule({ '30-tea.items.yaml': { 'kind: harmless': 'kind: risky' } }),
  passing: wholeModule(),
  check: (module) =>
    checksOf(module).flatMap((text) => {
      const all = text.value.items.length
      const harmless = text.value.items.filter(({ kind }) => kind === 'harmless').length
      return Math.abs(all - 2 * harmless) <= 1
        ? []
        : [finding('E082', text, ['items'], { harmless: String(harmless), all: String(all) })]
    })
}
