import { stateCap } from '@hinoyojin/core/scenario/explore/explore.ts'
import { exploredScenarios } from '../explored.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Three rooms of switches that are all read and can be set in any order: more states than are worth walking. */
const switches = Array.from({ length: 21 }, (_, index) => `s${index}`)
const rooms = [0, 1, 2].map((room) => {
  const own = switches.slice(room * 7, room * 7 + 7)
  const press = own.map(
    (name) =>
      `      - { id: c-${name}, ui: back, text: "押す", when: { ${name}: false }, set: { ${name}: true }, goto: room${room} }`
  )
  const next = room < 2 ? `room${room + 1}` : 'table'
  return `  room${room}:\n    choices:\n${press.join('\n')}\n      - { id: on, ui: back, text: "進む", goto: ${next} }`
})

export const stateCapReached: Rule = {
  name: 'state-cap',
  code: 'W099',
  flagged: story({
    'vars:': ['vars:', ...switches.map((name) => `  ${name}: { bool: true, init: false }`)].join('\n'),
    'start: table': 'start: room0',
    'scenes:': `scenes:\n${rooms.join('\n')}`
  }),
  passing: story(),
  check: (module) =>
    exploredScenarios(module).flatMap(({ text, found }) =>
      found.complete ? [] : [finding('W099', text, ['vars'], { states: String(stateCap) })]
    )
}
