import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml'
import { decode } from './decode.ts'
import { problemAt } from './problem-at.ts'
import { guessSwallowed, swallowedIn } from './swallowed.ts'

export type Path = readonly PropertyKey[]

/** A parsed YAML file that still knows its lines. */
export type YamlFile = {
  file: string
  text: string
  value: unknown
  document: Document
  /** Line of the value at this path, or of the nearest thing around it that is there. */
  lineOf: (path: Path) => number
}

/** Parses bytes as YAML 1.2 core. Never throws. */
export function readYaml(file: string, bytes: Uint8Array, firstLine = 1): { yaml?: YamlFile; problems: Problem[] } {
  const { text, problems } = decode(file, bytes)
  if (text === undefined) return { problems }
  const parsed = parseYaml(file, text, firstLine)
  return { yaml: parsed.yaml, problems: [...problems, ...parsed.problems] }
}

export function parseYaml(file: string, text: string, firstLine = 1): { yaml?: YamlFile; problems: Problem[] } {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  try {
    const document = parseDocument(text, {
      version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true, merge: false
    }) // prettier-ignore
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) return { problems: syntaxProblems(file, text, firstLine, faults, lineAt) }
    // An alias multiplies what it names, and in words it is an accident (*拡散希望*): there are none in content.
    const alias = firstAlias(document)
    if (alias)
      return { problems: [problemAt('E006', file, lineAt(alias.range?.[0] ?? 0), { detail: `*${alias.source}` })] }
    const swallowed = swallowedIn(document).map(({ offset, key }) => problemAt('E002', file, lineAt(offset), { key }))
    const value: unknown = document.toJS()
    const lineOf = (path: Path) => lineAt(offsetOf(document, path))
    return { yaml: { file, text, value, document, lineOf }, problems: swallowed }
  } catch {
    // Nesting beyond the stack: no author writes this.
    return { problems: [problemAt('E006', file, firstLine, { detail: 'nesting' })] }
  }
}

function firstAlias(document: Document): Alias | undefined {
  let found: Alias | undefined
  visit(document, {
    Alias(_, alias) {
      found = alias
      return visit.BREAK
    }
  })
  return found
}

type Fault = { code: string; message: string; pos: [number, number] }

function syntaxProblems(
  file: string,
  text: string,
  firstLine: number,
  faults: Fault[],
  lineAt: (offset: number) => number
): Problem[] {
  // A swallowed hashtag often breaks the line too; saying so helps more than "flow map not closed" does.
  const swallowed = guessSwallowed(text).map(({ line, key }) => problemAt('E002', file, line + firstLine - 1, { key }))
  const twice = faults.filter((fault) => fault.code === 'DUPLICATE_KEY')
  const first = faults.find((fault) => fault.code !== 'DUPLICATE_KEY')
  const duplicates = twice.map((fault) =>
    problemAt('E011', file, lineAt(fault.pos[0]), {
      kind: 'key',
      name: /^["']?([\p{L}\p{N}_-]+)/u.exec(text.slice(fault.pos[0]))?.[1] ?? ''
    })
  )
  // One broken place makes the parser stumble again further down: only the first is worth reading.
  const broken =
    first && swallowed.length === 0 ? [problemAt('E006', file, lineAt(first.pos[0]), { detail: detailOf(first) })] : []
  return [...swallowed, ...duplicates, ...broken]
}

function detailOf(fault: Fault): string {
  if (fault.code === 'TAB_AS_INDENT') return 'tab'
  return fault.message.split('\n')[0] ?? fault.code
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part)
      )
      if (pair === undefined) return offset
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      offset = isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? offset) : offset
    } else return offset
  }
  return offset
}
