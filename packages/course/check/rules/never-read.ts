import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { assignmentsOf } from '../scenario-parts.ts'

export const neverRead: Rule = {
  name: 'never-read',
  code: 'I032',
  flagged: story({ 'vars:': 'vars:\n  tired: { bool: true, init: false }' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const read = new Set(assignmentsOf(text.value).flatMap(({ values, reads }) => (reads ? Object.keys(values) : [])))
      return Object.keys(text.value.vars)
        .filter((name) => !read.has(name))
        .map((name) => finding('I032', text, ['vars', name], { name }))
    })
}
