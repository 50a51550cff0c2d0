import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

export const unknownScene: Rule = {
  name: 'unknown-scene',
  code: 'E010',
  flagged: story({ 'goto: night': 'goto: evening' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const { value: source } = text
      const named = [
        { name: source.start, path: ['start'] },
        ...choicesOf(source).map(({ choice, path }) => ({ name: choice.goto, path: [...path, 'goto'] })),
        ...(source.debrief?.deciding ?? []).map((name, index) => ({ name, path: ['debrief', 'deciding', index] })),
        ...(source.debrief?.counterfactuals ?? []).map(({ at }, index) => ({
          name: at,
          path: ['debrief', 'counterfactuals', index, 'at']
        }))
      ]
      return named.flatMap(({ name, path }) =>
        Object.hasOwn(source.scenes, name) ? [] : [finding('E010', text, path, { kind: 'scene', name })]
      )
    })
}
