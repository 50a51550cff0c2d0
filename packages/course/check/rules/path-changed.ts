import type { ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { scenariosOf, type ModuleText } from '../../read/module-text.ts'
import { canonicalJson } from '../../words/canonical-json.ts'
import { wholeModule } from '../example-module.ts'
import { isSound } from '../explored.ts'
import { playPath, recordedFields } from '../play-path.ts'
import { finding, type Rule } from '../rule.ts'

/** A golden path that no longer plays, ends elsewhere, or differs from what was recorded. Someone has to look at it. */
export const pathChanged: Rule = {
  name: 'path-changed',
  code: 'E044',
  flagged: wholeModule({
    '10-tea.scn.yaml': { 'evidence: { look: missed }, goto: night': 'evidence: { look: partial }, goto: night' }
  }),
  passing: wholeModule(),
  check: (module) =>
    module.paths.flatMap((path) => {
      const { scenario, choices, end } = path.value
      const source = playableScenario(module, scenario)
      if (source === 'broken') return []
      if (source === undefined) return [finding('E010', path, ['scenario'], { kind: 'scenario', name: scenario })]
      const played = playPath(source, choices)
      if (!played.ok) {
        const args = { kind: 'illegal', choice: played.choice, name: played.scene, expected: played.offered.join(', ') }
        return [finding('E044', path, ['choices'], args)]
      }
      // An ending may be named by its kind or by its scene.
      if (!played.ends.includes(end))
        return [finding('E044', path, ['end'], { kind: 'end', was: end, now: played.ends.join(' / ') || '—' })]
      const changed = recordedFields.filter(
        (field) =>
          path.value[field] !== undefined && canonicalJson(path.value[field]) !== canonicalJson(played.recording[field])
      )
      return changed.map(
        (field) =>
        finding('E044', path, [field], {
          kind: 'recorded', field, was: canonicalJson(path.value[field]), now: canonicalJson(played.recording[field])
        }) // prettier-ignore
      )
    })
}

/** The scenario of a path; 'broken' where it is there but has no meaning yet (its own problems say why). */
export function playableScenario(module: ModuleText, id: string): ScenarioSource | 'broken' | undefined {
  const text = scenariosOf(module).find((each) => each.value.id === id)
  if (text === undefined) return module.complete ? undefined : 'broken'
  return isSound(text) ? text.value : 'broken'
}
