import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { z } from 'zod'
import { problemAt } from './problem-at.ts'
import type { Path, YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** Problems of shape (E001) with the line they are on and what would fit, one for each place. */
export function shapeProblems(yaml: YamlFile, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) =>
        at(yaml, [...issue.path, name], { kind: 'unknown-key', name, where: issue.path.map(String).join('.') })
      )
    }
    return [at(yaml, issue.path, { ...describe(yaml, issue), where: spell(issue.path) })]
  })
}

function at(yaml: YamlFile, path: Path, args: Record<string, string>): Problem {
  const [family, scene] = path
  const inScene = family === 'scenes' && typeof scene === 'string' ? { scene } : {}
  return problemAt('E001', yaml.file, yaml.lineOf(path), args, inScene)
}

/** What does not fit, as values for a sentence. The schema's own words are kept for what has no sentence. */
function describe(yaml: YamlFile, issue: Issue): Record<string, string> {
  const name = String(issue.path.at(-1) ?? '')
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(yaml.value, issue.path) === undefined
        ? { kind: 'missing', name }
        : { kind: 'type', name, expected: issue.expected }
    case 'invalid_value':
      return { kind: 'value', name, expected: issue.values.map(String).join(', ') }
    case 'invalid_format':
      return { kind: 'format', name, expected: issue.message }
    case 'invalid_key':
      return { kind: 'format', name, expected: issue.issues[0]?.message ?? issue.message }
    case 'too_big':
      return { kind: 'too-big', name, expected: String(issue.maximum) }
    case 'too_small':
      return { kind: 'too-small', name, expected: String(issue.minimum) }
    case 'invalid_union':
      return { kind: 'union', name }
    default:
      return { kind: 'other', name, expected: issue.message }
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value
  )
}

/** Empty at the top of a file, where the name alone says it. */
function spell(path: Path): string {
  if (path.length < 2) return ''
  return path.map(String).join('.')
}
