import { exploredScenarios } from '../explored.ts'
import { wholeModule } from '../example-module.ts'
import { playPath } from '../play-path.ts'
import { finding, type Rule } from '../rule.ts'
import { choicesOf } from '../scenario-parts.ts'

/** A golden path for every ending, and every choice in at least one of them: what no path walks, no path guards. */
export const pathCoverage: Rule = {
  name: 'path-coverage',
  code: 'W046',
  flagged: wholeModule({ 'paths/crop.yaml': null }),
  passing: wholeModule(),
  check: (module) => {
    if (module.bare || !module.complete) return []
    return exploredScenarios(module).flatMap(({ text, found }) => {
      const played = module.paths
        .filter((path) => path.value.scenario === text.value.id)
        .flatMap((path) => {
          const run = playPath(text.value, path.value.choices)
          return run.ok ? run.recording.scenes.map((scene, index) => `${scene}/${path.value.choices[index] ?? ''}`) : []
        })
      const walked = new Set(played)
      const endings = Object.entries(text.value.scenes).flatMap(([scene, { end }]) =>
        end !== undefined && found.scenes.has(scene) && !walked.has(`${scene}/`)
          ? [finding('W046', text, ['scenes', scene], { kind: 'ending', name: scene })]
          : []
      )
      const choices = choicesOf(text.value).flatMap(({ scene, choice, path }) =>
        found.offered.has(`${scene}/${choice.id}`) && !walked.has(`${scene}/${choice.id}`)
          ? [finding('W046', text, path, { kind: 'choice', name: choice.id })]
          : []
      )
      return [...endings, ...choices]
    })
  }
}
