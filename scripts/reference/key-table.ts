import type { z } from 'zod'
import type { Docstrings } from './docstrings.ts'
import { meanings } from './meanings.ts'
import { jsonOf, type Json, type TypeWords } from './type-words.ts'

/** A shape with the name its source gives it. */
export type Section = { name: string; heading: string; schema: z.ZodType }

/** A key that authors can write and nobody has explained. */
export class KeyWithoutMeaning extends Error {
  constructor(key: string) {
    super(`${key} has no words: add them to scripts/reference/meanings.ts (ja), and to the schema or there (en)`)
    this.name = 'KeyWithoutMeaning'
  }
}

/** One table: key, whether it is needed, type, meaning in both languages. */
export function keyTable({ name, heading, schema }: Section, types: TypeWords, docstrings: Docstrings): string[] {
  const shapes = shapesOf(jsonOf(schema))
  const rows = shapes.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([key, json]) => row(key, json, required.includes(key)))
  )
  const own = docstrings.get(name)
  return [
    `## ${heading}`, '', ...(own === undefined ? [] : [own, '']),
    ...(shapes.length > 1 ? ['次のどれか1つの形で書きます。 One of these forms.', ''] : []),
    '| key | | type | 意味 · meaning |', '|---|---|---|---|', ...new Set(rows), ''
  ] // prettier-ignore

  function row(key: string, json: Json, needed: boolean): string {
    const need = needed ? '●' : json.default === undefined ? '' : defaultOf(json.default)
    return `| \`${key}\` | ${need} | ${cell(types.of(json))} | ${cell(meaningOf(`${name}.${key}`, docstrings))} |`
  }
}

/** A choice between shapes is told as one table of all their keys. */
function shapesOf(json: Json): Json[] {
  return json.anyOf ? json.anyOf.flatMap(shapesOf) : [json]
}

function meaningOf(key: string, docstrings: Docstrings): string {
  const meaning = meanings[key]
  const en = docstrings.get(key) ?? meaning?.en
  if (meaning === undefined || en === undefined) throw new KeyWithoutMeaning(key)
  return `${meaning.ja}<br>${en}`
}

function defaultOf(value: unknown): string {
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  if (empty) return ''
  return typeof value === 'string' || typeof value === 'number'
    ? `\`${value}\``
    : cell(`\`${JSON.stringify(value).replaceAll('"', '')}\``)
}

/** A bar would end the cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
