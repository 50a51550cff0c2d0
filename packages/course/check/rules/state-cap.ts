import { stateCap } from '@hinoyojin/core/scenario/explore/explore.ts'
import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Twenty counters that all are read and all can be set in any order: more states than are worth walking. */
function manySwitches(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `s${index}`)
  const vars = names.map((name) => `  ${name}: { bool: true, init: false }`).join('\n')
  const choices = names.map((name) => `      - { id: c-${name}, ui: back, text: "切りかえる", when: { ${name}: false }, set: { ${name}: true }, goto: room }`)
  return `vars:\n${vars}\nstart: room\nscenes:\n  room:\n    choices:\n${choices.join('\n')}\n      - { id: on, ui: back, text: "進む", goto: table }`
}

export const stateCapReached: Rule = {
  name: 'state-cap',
  code: 'W099',
  flagged: story({ 'vars:': manySwitches(20).replace(/start:[\s\S]*/, '') + ' ', 'start: table\nscenes:': manySwitches(20).replace(/[\s\S]*start: room\n/, 'start: room\n') }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      found.complete ? [] : [finding('W099', text, ['vars'], { states: String(stateCap) })]
    )
}
