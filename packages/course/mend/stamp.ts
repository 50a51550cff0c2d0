import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { isMap, isScalar, Scalar } from 'yaml'
import { pathIn, type Folder } from '../read/folder.ts'
import { readModuleText } from '../read/module-text.ts'
import { hasErrors } from '../read/problem-at.ts'
import { readYaml } from '../read/yaml-file.ts'
import { sourceHash } from '../words/hash.ts'
import { wordsOfModule } from '../words/words-of-module.ts'
import type { Change } from './write-changes.ts'

/**
 * Says of every translation which source it translates (`of`), in the order and layout in which it stands. Run it after
 * looking at the translations: it declares them right for the words as they are now.
 */
export function stampModule(folder: Folder): { changes: Change[]; problems: Problem[] } {
  const { module, problems } = readModuleText(folder)
  // Without a part of the sources their texts would count as gone.
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (hasErrors(errors)) return { changes: [], problems: errors }
  const sources = new Map(wordsOfModule(module).map(({ id, text }) => [id, text]))
  const files = [...folder.files].filter(([path]) => /^locales\/[^/]+\.yaml$/.test(path))
  const changes = files.flatMap(([path, bytes]) => stampFile(pathIn(folder, path), bytes, sources))
  return { changes, problems: [] }
}

/** One locale file, against the sources it translates. */
export function stampFile(file: string, bytes: Uint8Array, sources: ReadonlyMap<string, string>): Change[] {
  const { yaml } = readYaml(file, bytes)
  if (yaml === undefined || !isMap(yaml.document.contents)) return []
  let changed = false
  for (const pair of yaml.document.contents.items) {
    const source = isScalar(pair.key) ? sources.get(String(pair.key.value)) : undefined
    if (source === undefined || !isMap(pair.value) || pair.value.get('of') === sourceHash(source)) continue
    const hash = new Scalar(sourceHash(source))
    hash.type = Scalar.QUOTE_DOUBLE // 12345678 and 1234e567 would otherwise be numbers
    pair.value.set('of', hash)
    changed = true
  }
  return changed ? [{ file, text: yaml.document.toString({ lineWidth: 0, flowCollectionPadding: true }) }] : []
}
