import { scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { blocksOf, scenesOf } from '../scenario-parts.ts'

export const unknownCast: Rule = {
  name: 'unknown-cast',
  code: 'E010',
  flagged: story({ 'from: rin': 'from: ren' }),
  passing: story(),
  check: (module) =>
    scenariosOf(module).flatMap((text) => {
      const blocks = blocksOf(text.value).map(({ block, path }) => ({ from: block.from, path: [...path, 'from'] }))
      const effects = scenesOf(text.value).flatMap(({ scene, path }) =>
        scene.after.flatMap((event, index) =>
          (event.do ?? []).map((effect, position) => ({
            from: 'from' in effect ? effect.from : undefined,
            path: [...path, 'after', index, 'do', position, 'from']
          }))
        )
      )
      return [...blocks, ...effects].flatMap(({ from, path }) =>
        from === undefined || Object.hasOwn(text.value.cast, from)
          ? []
          : [finding('E010', text, path, { kind: 'cast', name: from })]
      )
    })
}
