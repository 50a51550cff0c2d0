import { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { Folder } from '@hinoyojin/course/read/folder.ts'
import { readModuleText } from '@hinoyojin/course/read/module-text.ts'
import { sourceHash } from '@hinoyojin/course/words/hash.ts'
import { wordsOfModule } from '@hinoyojin/course/words/words-of-module.ts'

/**
 * The folder as if every text were translated, if need be by itself. A sentence that was just changed makes its
 * translations stale, which is an error for publishing; the author wants to see it on the phone first.
 */
export function filledIn(folder: Folder): Folder {
  const { module } = readModuleText(folder)
  const words = wordsOfModule(module)
  const files = new Map(folder.files)
  for (const locale of localeIds.filter((each) => each !== 'ja')) {
    const known = module.locales[locale]?.value ?? {}
    const filled = Object.fromEntries(
      words.map(({ id, text }) => [id, { t: known[id]?.t ?? text, of: sourceHash(text) }])
    )
    files.set(`locales/${locale}.yaml`, new TextEncoder().encode(JSON.stringify(filled))) // JSON is YAML
  }
  return { ...folder, files }
}
