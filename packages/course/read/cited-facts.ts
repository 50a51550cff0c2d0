import { checksOf, scenariosOf, spotsOf, type ModuleText } from './module-text.ts'
import type { Located } from './shaped.ts'
import type { Path } from './yaml-file.ts'

export type CitedFact = { id: string; file: string; line: number }

/** Every place of a module that cites a fact, in lists and, as [F-123], in the lesson. */
export function citedFacts(module: ModuleText): CitedFact[] {
  const found: CitedFact[] = []
  const cite = (text: Located<unknown>, path: Path, ids: readonly string[]) =>
    ids.forEach((id, index) => found.push({ id, file: text.file, line: text.lineOf([...path, index]) }))

  const { front } = module
  if (front) {
    cite(front, ['facts'], front.value.facts)
    module.body.split('\n').forEach((line, index) => {
      for (const [, id = ''] of line.matchAll(/\[(F-\d{3})\]/g))
        found.push({ id, file: front.file, line: module.bodyLine + index })
    })
  }
  for (const text of scenariosOf(module)) {
    cite(text, ['sources'], text.value.sources)
    text.value.debrief?.learn.forEach(({ facts }, index) => cite(text, ['debrief', 'learn', index, 'facts'], facts))
  }
  for (const text of spotsOf(module)) {
    for (const family of ['clues', 'harmless', 'learn'] as const) {
      text.value[family].forEach(({ facts }, index) => cite(text, [family, index, 'facts'], facts))
    }
  }
  for (const text of checksOf(module))
    text.value.items.forEach(({ facts }, index) => cite(text, ['items', index, 'facts'], facts))
  return found
}
