import type { ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { scenesOf } from '../scenario-parts.ts'

/** `wait` belongs to entering: a scene that is returned to would let the same hours pass again. */
export const waitOnReturn: Rule = {
  name: 'wait-on-return',
  code: 'W023',
  flagged: story({ 'goto: bad }': 'goto: night }' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) =>
      scenesOf(text.value).flatMap(({ id, scene, path }) =>
        scene.wait !== undefined && leadsBack(text.value, id)
          ? [finding('W023', text, [...path, 'wait'], { name: id })]
          : []
      )
    )
}

function leadsBack(source: ScenarioSource, start: string): boolean {
  const next = (id: string) =>
    (Object.hasOwn(source.scenes, id) ? (source.scenes[id]?.choices ?? []) : []).map((choice) => choice.goto)
  const seen = new Set<string>()
  const open = next(start)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...next(id))
  }
  return false
}
