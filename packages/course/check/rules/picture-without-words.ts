import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { pathIn } from '../../read/folder.ts'
import { scenariosOf } from '../../read/module-text.ts'
import { problemAt } from '../../read/problem-at.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { blocksOf } from '../scenario-parts.ts'

/** A picture without alternative words; in a module, also without licence and author (media/<name>.yaml holds all). */
export const pictureWithoutWords: Rule = {
  name: 'picture-without-words',
  code: 'E060',
  flagged: story({ ', alt: "名簿のある机"': '' }),
  passing: story(),
  check: (module): Problem[] => [
    ...scenariosOf(module).flatMap((text) =>
      blocksOf(text.value).flatMap(({ block, path }) => {
        const name = block.photo ?? block.picture
        if (name === undefined || block.alt !== undefined) return []
        const noted = Object.hasOwn(module.media, name) && module.media[name]?.note !== undefined
        return noted || module.brokenMedia.has(name) ? [] : [finding('E060', text, path, { kind: 'alt', name })]
      })
    ),
    ...Object.entries(module.media).flatMap(([name, { picture, note }]) => {
      if (module.brokenMedia.has(name)) return []
      if (picture && !note) return [problemAt('E060', picture.file, 1, { kind: 'note', name })]
      if (note && !picture)
        return [problemAt('E060', pathIn(module, `media/${name}.yaml`), 1, { kind: 'picture', name })]
      return []
    })
  ]
}
