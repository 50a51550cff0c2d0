import type { ModuleText } from '../read/module-text.ts'
import { scenariosOf } from '../read/module-text.ts'
import { wordsOfModule } from '../words/words-of-module.ts'

/** Every text of a module in every language it is there in, with the line it stands in. */
export function allWords(module: ModuleText): { text: string; file: string; line: number }[] {
  return [
    ...wordsOfModule(module),
    ...Object.values(module.locales).flatMap((file) =>
      Object.entries(file.value).map(([id, { t }]) => ({ text: t, file: file.file, line: file.lineOf([id]) }))
    ),
    ...scenariosOf(module).flatMap((text) =>
      Object.entries(text.value.exposure?.attributes ?? {}).map(([id, words]) => ({
        text: words,
        file: text.file,
        line: text.lineOf(['exposure', 'attributes', id])
      }))
    )
  ]
}

/** Words as a reader sees them: full-width signs made plain, ruby without its reading. */
export function plain(text: string): string {
  return text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').normalize('NFKC')
}
