import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { isCollection, type Node } from 'yaml'
import { pathChanged, playableScenario } from '../check/rules/path-changed.ts'
import { playPath, recordedFields } from '../check/play-path.ts'
import { pathIn, type Folder } from '../read/folder.ts'
import { readModuleText } from '../read/module-text.ts'
import { readYaml } from '../read/yaml-file.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { Change } from './write-changes.ts'

/**
 * Plays every golden path and writes down what happened. A path that can not be played, or that ends elsewhere than it
 * says, is a problem and stays as it is: recording agrees to changes, not to broken paths.
 */
export function recordModule(folder: Folder): { changes: Change[]; problems: Problem[] } {
  const { module, problems } = readModuleText(folder)
  const wrong = pathChanged.check(module, { targets: [] }).filter((problem) => problem.args.kind !== 'recorded')
  const changes = module.paths.flatMap((path): Change[] => {
    const source = playableScenario(module, path.value.scenario)
    if (source === undefined || source === 'broken') return []
    const played = playPath(source, path.value.choices)
    if (!played.ok || !played.ends.includes(path.value.end)) return []
    const same = recordedFields.every(
      (field) => canonicalJson(path.value[field] ?? null) === canonicalJson(played.recording[field])
    )
    if (same) return []
    const bytes = [...folder.files].find(([file]) => pathIn(folder, file) === path.file)?.[1]
    const yaml = bytes && readYaml(path.file, bytes).yaml
    if (yaml === undefined) return []
    for (const field of recordedFields)
      yaml.document.set(field, flowing(yaml.document.createNode(played.recording[field])))
    return [{ file: path.file, text: yaml.document.toString({ lineWidth: 0, flowCollectionPadding: true }) }]
  })
  return { changes, problems: [...problems.filter((problem) => problem.severity === 'error'), ...wrong] }
}

/** Recordings are written on one line each, so that a change is one line in a diff. */
function flowing(node: Node): Node {
  if (isCollection(node)) node.flow = true
  return node
}
