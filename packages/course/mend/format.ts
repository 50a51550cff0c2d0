import { isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLMap, type Document } from 'yaml'
import { decode } from '../read/decode.ts'
import { holdsWords } from '../read/swallowed.ts'
import { parseYaml } from '../read/yaml-file.ts'
import type { Change } from './write-changes.ts'

/**
 * Tidies one YAML file: words always in quotes (a hashtag outside them is a comment), ids for blocks and choices that have
 * none, plain line ends. Comments, order and layout stay. A file with problems of syntax, or with words that YAML has
 * already swallowed, is left alone: quoting what is left of them would hide the loss.
 */
export function formatFile(file: string, bytes: Uint8Array): Change[] {
  const { text } = decode(file, bytes)
  if (text === undefined) return []
  const { yaml, problems } = parseYaml(file, text)
  if (yaml === undefined || problems.length > 0) return []
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const edits = [...quoteWords(yaml.document, text)]
  const quoted = applied(text, edits)
  const result = file.endsWith('.scn.yaml') ? withIds(file, quoted) : quoted
  return result === before ? [] : [{ file, text: result }]
}

type Edit = { from: number; to: number; text: string }

/** Edits in the text itself, so that everything not touched keeps its layout to the letter. */
function* quoteWords(document: Document, text: string): Generator<Edit> {
  const plain: Edit[] = []
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) return
      const { value, type, range } = pair.value
      if (type !== Scalar.PLAIN || typeof value !== 'string' || !range) return
      const key = String(pair.key.value)
      if (holdsWords(key, value)) plain.push({ from: range[0], to: range[1], text: JSON.stringify(value) })
    }
  })
  for (const edit of plain) if (text.slice(edit.from, edit.to).trim() !== '') yield edit
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text)
}

/** Gives ids to blocks (l1, l2 …) and choices (c1, c2 …) that have none; writes the file anew only when it must. */
function withIds(file: string, text: string): string {
  const { yaml } = parseYaml(file, text)
  const scenes = yaml?.document.get('scenes')
  if (yaml === undefined || !isMap(scenes)) return text
  let changed = false
  for (const { value: scene } of scenes.items) {
    if (!isMap(scene)) continue
    const lists = [['show', 'l'], ['choices', 'c']] as const // prettier-ignore
    const taken = new Set(lists.flatMap(([list]) => mapsIn(scene.get(list)).map((each) => textOf(each.get('id')))))
    for (const [list, letter] of lists) {
      mapsIn(scene.get(list)).forEach((each, index) => {
        if (each.has('id')) return
        let number = index + 1
        while (taken.has(`${letter}${number}`)) number += 1
        taken.add(`${letter}${number}`)
        each.items.unshift(yaml.document.createPair('id', `${letter}${number}`))
        changed = true
      })
    }
  }
  return changed ? yaml.document.toString({ lineWidth: 0, flowCollectionPadding: true }) : text
}

function mapsIn(list: unknown): YAMLMap[] {
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => item instanceof YAMLMap) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
