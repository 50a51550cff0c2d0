import type { ModuleText } from '../read/module-text.ts'
import { wordsOfItems, wordsOfScenario, wordsOfSpot } from './words-of.ts'

/** Words of a module with the file and line they stand in. */
export type SourceWord = { id: string; text: string; file: string; line: number }

/** Every text of a module that is translated, in reading order. */
export function wordsOfModule(module: ModuleText): SourceWord[] {
  const words: SourceWord[] = []
  const front = module.front
  if (front) {
    words.push({ id: 'title', text: front.value.title, file: front.file, line: front.lineOf(['title']) })
    for (const [id, { text }] of Object.entries(front.value.objectives)) {
      words.push({ id: `objective.${id}.text`, text, file: front.file, line: front.lineOf(['objectives', id, 'text']) })
    }
    if (module.body !== '') words.push({ id: 'lesson.body', text: module.body, file: front.file, line: module.bodyLine })
  }
  for (const { kind, text } of module.activities) {
    const found =
      kind === 'scenario' ? wordsOfScenario(text.value) : kind === 'spot' ? wordsOfSpot(text.value) : wordsOfItems(text.value)
    for (const { id, path, text: said } of found) words.push({ id, text: said, file: text.file, line: text.lineOf(path) })
  }
  for (const [name, { note }] of Object.entries(module.media)) {
    if (note) words.push({ id: `media.${name}.alt`, text: note.value.alt, file: note.file, line: note.lineOf(['alt']) })
  }
  return words
}
