import { scenariosOf, type ModuleText } from '../../read/module-text.ts'
import type { Located } from '../../read/shaped.ts'
import type { ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { blocksOf, scenesOf } from '../scenario-parts.ts'

const exposed = (via: string) => ({
  'scenes:': `exposure: { attributes: { who: "名前" }, clues: { list: { from: desk, needs: { shot: raw }, reveals: [who], strength: 1 } } }\nscenes:`,
  'show: [ { id: l1, system: "騒がしい朝" } ]': `show: [ { id: l1, exposure: step, via: [${via}] } ]`
})

/** Clues, attributes, sources of clues and cascades that a scenario names. */
export const unknownExposure: Rule = {
  name: 'unknown-exposure',
  code: 'E010',
  flagged: story(exposed('slip')),
  passing: story(exposed('list')),
  check: (module) => scenariosOf(module).flatMap((text) => inScenario(module, text))
}

function inScenario(module: ModuleText, text: Located<ScenarioSource>) {
  const { exposure, cascades, cast } = text.value
  const known = new Set(Object.keys(exposure?.clues ?? {}))
  for (const { note } of Object.values(module.media)) {
    for (const id of [...Object.keys(note?.value.clues ?? {}), ...Object.keys(note?.value.harmless ?? {})])
      known.add(id)
  }
  const pictures = new Set([
    ...blocksOf(text.value).flatMap(({ block }) => [block.photo, block.picture]),
    ...Object.keys(module.media)
  ])
  const problem = (kind: string, name: string, path: readonly PropertyKey[]) =>
    finding('E010', text, path, { kind, name })

  return [
    ...blocksOf(text.value).flatMap(({ block, path }) => [
      ...(block.via ?? []).flatMap((name, index) =>
        known.has(name) ? [] : [problem('clue', name, [...path, 'via', index])]
      ),
      ...(block.meta?.clues ?? []).flatMap((name, index) =>
        known.has(name) ? [] : [problem('clue', name, [...path, 'meta', 'clues', index])]
      )
    ]),
    ...Object.entries(exposure?.clues ?? {}).flatMap(([id, clue]) => [
      ...clue.reveals
        .filter((name) => !Object.hasOwn(exposure?.attributes ?? {}, name))
        .map((name) => problem('attribute', name, ['exposure', 'clues', id, 'reveals'])),
      ...(pictures.has(clue.from) || Object.hasOwn(cast, clue.from)
        ? []
        : [problem('source', clue.from, ['exposure', 'clues', id, 'from'])])
    ]),
    ...scenesOf(text.value).flatMap(({ scene, path }) =>
      scene.after.flatMap((event, index) =>
        (event.do ?? []).flatMap((effect, position) =>
          'cascade' in effect && !Object.hasOwn(cascades ?? {}, effect.cascade)
            ? [problem('cascade', effect.cascade, [...path, 'after', index, 'do', position, 'cascade'])]
            : []
        )
      )
    )
  ]
}
