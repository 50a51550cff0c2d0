import { explore, type Exploration } from '@hinoyojin/core/scenario/explore/explore.ts'
import type { ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { scenariosOf, type ModuleText } from '../read/module-text.ts'
import type { Located } from '../read/shaped.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { outsideDomain } from './rules/outside-domain.ts'
import { unknownScene } from './rules/unknown-scene.ts'
import { unknownVariable } from './rules/unknown-variable.ts'

const explorations = new WeakMap<ScenarioSource, Exploration>()

/** Walks a scenario's states once, however many rules ask. */
export function explorationOf(source: ScenarioSource): Exploration {
  const known = explorations.get(source)
  if (known) return known
  const made = explore(source)
  explorations.set(source, made)
  return made
}

/**
 * The scenarios of a module that can be walked at all, with what the walk found. A scenario with a broken reference has
 * no meaning to explore; its broken reference is reported already.
 */
export function exploredScenarios(module: ModuleText): { text: Located<ScenarioSource>; found: Exploration }[] {
  return scenariosOf(module).flatMap((text) => (isSound(text) ? [{ text, found: explorationOf(text.value) }] : []))
}

export function isSound(text: Located<ScenarioSource>): boolean {
  const alone: ModuleText = {
    at: '', body: '', bodyLine: 1, activities: [{ kind: 'scenario', text }], locales: {}, hasLocales: false, media: {}, brokenMedia: new Set(), paths: [],
    bare: true, complete: true
  } // prettier-ignore
  return [unknownScene, unknownVariable, outsideDomain, duplicateId].every(
    (rule) => rule.check(alone, { targets: [] }).length === 0
  )
}
