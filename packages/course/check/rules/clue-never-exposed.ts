import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

const exposed = (needs: string, reveals: string) =>
  `exposure: { attributes: { who: "名前" }, clues: { list: { from: desk, needs: { ${needs} }, reveals: [${reveals}], strength: 1 } } }\nscenes:`

/** A clue that no reachable state brings out, or an attribute that no clue reveals. */
export const clueNeverExposed: Rule = {
  name: 'clue-never-exposed',
  code: 'E070',
  flagged: story({ 'scenes:': exposed('shot: clean, leaked: true', 'who') }),
  passing: story({ 'scenes:': exposed('shot: raw', 'who') }),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) => {
      const { clues = {}, attributes = {} } = text.value.exposure ?? {}
      const revealed = new Set(Object.values(clues).flatMap((clue) => clue.reveals))
      return [
        ...Object.keys(clues)
          .filter((name) => found.complete && !found.exposed.has(name))
          .map((name) => finding('E070', text, ['exposure', 'clues', name], { kind: 'clue', name })),
        ...Object.keys(attributes)
          .filter((name) => !revealed.has(name))
          .map((name) => finding('E070', text, ['exposure', 'attributes', name], { kind: 'attribute', name }))
      ]
    })
}
