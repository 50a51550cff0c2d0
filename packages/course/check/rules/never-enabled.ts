import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

/** A choice that no reachable state of its scene offers. Choices of unreachable scenes are told once, by E020. */
export const neverEnabled: Rule = {
  name: 'never-enabled',
  code: 'E030',
  flagged: story({
    '    choices: [ { id: sleep,':
      '    choices: [ { id: smile, when: { shot: none }, ui: back, text: "笑う", goto: morning }, { id: sleep,'
  }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      choicesOf(text.value)
        .filter(
          ({ scene, choice }) =>
            found.complete && found.scenes.has(scene) && !found.offered.has(`${scene}/${choice.id}`)
        )
        .map(({ choice, path }) => finding('E030', text, path, { name: choice.id }))
    )
}
