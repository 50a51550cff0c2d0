import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

/** Choices that the debrief names. Whether `then` can be played is for the explorer (E045). */
export const unknownChoice: Rule = {
  name: 'unknown-choice',
  code: 'E010',
  flagged: story({ 'took: post-raw': 'took: post-row' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const { scenes, debrief } = text.value
      const problem = (name: string, path: (string | number)[]) => finding('E010', text, path, { kind: 'choice', name })
      const wrong = (debrief?.counterfactuals ?? []).flatMap(({ at, took, instead }, index) => {
        const known = new Set(Object.hasOwn(scenes, at) ? scenes[at]?.choices.map(({ id }) => id) : [took, instead])
        const named = [['took', took], ['instead', instead]] as const // prettier-ignore
        return named.flatMap(([field, name]) =>
          known.has(name) ? [] : [problem(name, ['debrief', 'counterfactuals', index, field])]
        )
      })
      const rehearse = debrief?.rehearse
      const rehearsed = rehearse === undefined || choicesOf(text.value).some(({ choice }) => choice.id === rehearse)
      return rehearsed ? wrong : [...wrong, problem(rehearse, ['debrief', 'rehearse'])]
    })
}
