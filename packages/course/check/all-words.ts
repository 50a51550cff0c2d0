import type { ModuleText } from '../read/module-text.ts'
import { scenariosOf } from '../read/module-text.ts'
import { wordAt, wordsOfModule, type SourceWord } from '../words/words-of-module.ts'

const known = new WeakMap<ModuleText, SourceWord[]>()

/** Every text of a module in every language it is there in, with the line it stands in. */
export function allWords(module: ModuleText): SourceWord[] {
  const words = known.get(module) ?? [
    ...wordsOfModule(module),
    ...Object.values(module.locales).flatMap((file) =>
      Object.entries(file.value).map(([id, { t }]) => wordAt(id, t, file, [id]))
    ),
    ...scenariosOf(module).flatMap((text) =>
      Object.entries(text.value.exposure?.attributes ?? {}).map(([id, said]) =>
        wordAt(id, said, text, ['exposure', 'attributes', id])
      )
    )
  ]
  known.set(module, words)
  return words
}

/** Words as a reader sees them: full-width signs made plain, ruby without its reading. */
export function plain(text: string): string {
  return text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').normalize('NFKC')
}
