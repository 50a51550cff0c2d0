import { stateCap } from '@hinoyojin/core/scenario/explore/explore.ts'
import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Switches that are all read and can be set in any order: more states than are worth walking. */
const switches = Array.from({ length: 19 }, (_, index) => `s${index}`)
const room = switches.map((name) => `      - { id: c-${name}, ui: back, text: "押す", when: { ${name}: false }, set: { ${name}: true }, goto: room }`)

export const stateCapReached: Rule = {
  name: 'state-cap',
  code: 'W099',
  flagged: story({
    'vars:': ['vars:', ...switches.map((name) => `  ${name}: { bool: true, init: false }`)].join('\n'),
    'start: table': 'start: room',
    'scenes:': `scenes:\n  room:\n    choices:\n${room.join('\n')}\n      - { id: on, ui: back, text: "進む", goto: table }`
  }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      found.complete ? [] : [finding('W099', text, ['vars'], { states: String(stateCap) })]
    )
}
