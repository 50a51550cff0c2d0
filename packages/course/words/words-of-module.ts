import type { ModuleText } from '../read/module-text.ts'
import type { Located } from '../read/shaped.ts'
import type { Path } from '../read/yaml-file.ts'
import { wordsOfItems, wordsOfScenario, wordsOfSpot } from './words-of.ts'

/** Words of a module with the file and line they stand in. The line is looked up when it is asked for: few are. */
export type SourceWord = { id: string; text: string; file: string; readonly line: number }

/** Every text of a module that is translated, in reading order. */
export function wordsOfModule(module: ModuleText): SourceWord[] {
  const words: SourceWord[] = []
  const add = (id: string, text: string, from: Located<unknown>, path: Path) => words.push(wordAt(id, text, from, path))
  const { front } = module
  if (front) {
    add('title', front.value.title, front, ['title'])
    for (const [id, { text }] of Object.entries(front.value.objectives))
      add(`objective.${id}.text`, text, front, ['objectives', id, 'text'])
    if (module.body !== '')
      words.push({ id: 'lesson.body', text: module.body, file: front.file, line: module.bodyLine })
  }
  for (const { kind, text } of module.activities) {
    const found =
      kind === 'scenario'
        ? wordsOfScenario(text.value)
        : kind === 'spot'
          ? wordsOfSpot(text.value)
          : wordsOfItems(text.value)
    for (const word of found) add(word.id, word.text, text, word.path)
  }
  for (const [name, { note }] of Object.entries(module.media))
    if (note) add(`media.${name}.alt`, note.value.alt, note, ['alt'])
  return words
}

export function wordAt(id: string, text: string, from: Located<unknown>, path: Path): SourceWord {
  return {
    id,
    text,
    file: from.file,
    get line() {
      return from.lineOf(path)
    }
  }
}
