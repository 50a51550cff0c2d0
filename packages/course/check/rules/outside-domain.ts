import type { Scalar, Variable } from '@hinoyojin/core/schema/scenario.ts'
import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { assignmentsOf } from '../scenario-parts.ts'

export const outsideDomain: Rule = {
  name: 'outside-domain',
  code: 'E031',
  flagged: story({ 'set: { shot: raw }': 'set: { shot: row }' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const { vars } = text.value
      const inits = Object.entries(vars).map(([name, variable]) => ({
        values: { [name]: variable.init },
        path: ['vars']
      }))
      return [...inits, ...assignmentsOf(text.value)].flatMap(({ values, path }) =>
        Object.entries(values).flatMap(([name, value]) => {
          const variable = Object.hasOwn(vars, name) ? vars[name] : undefined
          if (variable === undefined || fits(variable, value)) return []
          return [finding('E031', text, [...path, name], { name, value: String(value), expected: domainOf(variable) })]
        })
      )
    })
}

function fits(variable: Variable, value: Scalar): boolean {
  if ('enum' in variable) return typeof value === 'string' && variable.enum.includes(value)
  if ('bool' in variable) return typeof value === 'boolean'
  return typeof value === 'number' && value >= variable.int[0] && value <= variable.int[1]
}

function domainOf(variable: Variable): string {
  if ('enum' in variable) return variable.enum.join(', ')
  return 'bool' in variable ? 'true, false' : `${variable.int[0]} … ${variable.int[1]}`
}
