import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { checksOf, scenariosOf, spotsOf } from '../../read/module-text.ts'
import type { Located } from '../../read/shaped.ts'
import type { Path } from '../../read/yaml-file.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { scenesOf } from '../scenario-parts.ts'

type Named = { id: string; path: Path }

/** Ids that must tell things apart: blocks and choices of a scene together (they share text ids), items, options, things. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  code: 'E011',
  flagged: story({ 'id: crop': 'id: post-raw' }),
  passing: story(),
  check: (module) => {
    const activities = new Map<string, number>()
    return [
      ...module.activities.flatMap(({ text }) => {
        activities.set(text.value.id, (activities.get(text.value.id) ?? 0) + 1)
        // Text ids begin with the id of the activity; these beginnings belong to the module itself.
        const taken = ['title', 'lesson', 'objective', 'media'].includes(text.value.id)
        return activities.get(text.value.id) === 1 && !taken ? [] : [problem(text, { id: text.value.id, path: ['id'] })]
      }),
      ...scenariosOf(module).flatMap((text) =>
        scenesOf(text.value).flatMap(({ id, scene, path }) => [
          ...(id === 'cast' || id === 'debrief' ? [problem(text, { id, path })] : []),
          ...twice(text, [
            { id: 'after', path },
            ...scene.show.map((block, index) => ({ id: block.id, path: [...path, 'show', index, 'id'] })),
            ...scene.choices.map((choice, index) => ({ id: choice.id, path: [...path, 'choices', index, 'id'] }))
          ])
        ])
      ),
      ...spotsOf(module).flatMap((text) =>
        twice(text, [
          ...['learn', 'next', 'none'].map((id) => ({ id, path: [] })),
          ...(['clues', 'harmless'] as const).flatMap((family) =>
            text.value[family].map(({ id }, index) => ({ id, path: [family, index, 'id'] }))
          )
        ])
      ),
      ...checksOf(module).flatMap((text) => [
        ...twice(
          text,
          text.value.items.map(({ id }, index) => ({ id, path: ['items', index, 'id'] }))
        ),
        ...text.value.items.flatMap((item, index) =>
          twice(text, [
            // <item>.post.text are the words of the draft.
            ...(item.post ? [{ id: 'post', path: [] }] : []),
            ...item.options.map(({ id }, position) => ({ id, path: ['items', index, 'options', position, 'id'] }))
          ])
        )
      ])
    ]
  }
}

function twice(text: Located<unknown>, named: Named[]): Problem[] {
  const seen = new Set<string>()
  return named.flatMap((each) => {
    if (!seen.has(each.id)) return seen.add(each.id) && []
    return [problem(text, each)]
  })
}

function problem(text: Located<unknown>, { id, path }: Named): Problem {
  return finding('E011', text, path, { kind: 'id', name: id })
}
