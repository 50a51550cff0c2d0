import { checksOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

export const drawTooLarge: Rule = {
  name: 'draw-too-large',
  code: 'E083',
  flagged: wholeModule({ '30-tea.items.yaml': { 'draw: 2': 'draw: 3' } }),
  passing: wholeModule(),
  check: (module) =>
    checksOf(module).flatMap((text) => {
      const { draw, items } = text.value
      return draw <= items.length
        ? []
        : [finding('E083', text, ['draw'], { draw: String(draw), all: String(items.length) })]
    })
}
