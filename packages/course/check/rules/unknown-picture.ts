import { checksOf, scenariosOf, spotsOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { blocksOf } from '../scenario-parts.ts'

/** Pictures and portraits that are named but not there. Asked in a module only: a file alone has no media folder. */
export const unknownPicture: Rule = {
  name: 'unknown-picture',
  code: 'E010',
  flagged: wholeModule({ '20-desk.spot.yaml': { 'picture: desk': 'picture: shelf' } }),
  passing: wholeModule(),
  check: (module, around) => {
    if (module.bare) return []
    const missing = (name: string | undefined) =>
      name !== undefined && module.media[name]?.picture === undefined && !module.brokenMedia.has(name)
    const args = (name: string) => ({ kind: 'picture', name })
    return [
      ...scenariosOf(module).flatMap((text) => [
        ...blocksOf(text.value).flatMap(({ block, path }) =>
          (['photo', 'picture'] as const).flatMap((field) =>
            missing(block[field]) ? [finding('E010', text, [...path, field], args(block[field] ?? ''))] : []
          )
        ),
        ...Object.entries(text.value.cast).flatMap(([id, { face }]) =>
          face === undefined || around.faces === undefined || around.faces.has(face)
            ? []
            : [finding('E010', text, ['cast', id, 'face'], { kind: 'face', name: face })]
        )
      ]),
      ...spotsOf(module)
        .filter((text) => missing(text.value.picture))
        .map((text) => finding('E010', text, ['picture'], args(text.value.picture))),
      ...checksOf(module).flatMap((text) =>
        text.value.items.flatMap(({ post }, index) =>
          missing(post?.picture)
            ? [finding('E010', text, ['items', index, 'post', 'picture'], args(post?.picture ?? ''))]
            : []
        )
      )
    ]
  }
}
