import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

const exposed = (needs: string) =>
  `exposure: { attributes: { who: "名前" }, clues: { list: { from: desk, ${needs}reveals: [who], strength: 1 } } }\nscenes:`

export const exposureUnavoidable: Rule = {
  name: 'exposure-unavoidable',
  code: 'W071',
  flagged: story({ 'scenes:': exposed('') }),
  passing: story({ 'scenes:': exposed('needs: { shot: raw }, ') }),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      text.value.exposure && found.complete && !found.endsUnexposed ? [finding('W071', text, ['exposure'])] : []
    )
}
