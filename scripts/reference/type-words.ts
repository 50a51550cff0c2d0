import { duration, gesture, scenarioSource } from '../../packages/core/schema/scenario.ts'
import { factId, key, localeId, region, slug, verdict, words } from '../../packages/core/schema/words.ts'
import { z } from 'zod'

/** The part of JSON Schema that our shapes come out as. */
export type Json = {
  type?: string | string[]
  const?: string | number | boolean
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  items?: Json
  prefixItems?: Json[]
  anyOf?: Json[]
  properties?: Record<string, Json>
  required?: string[]
  propertyNames?: Json
  additionalProperties?: Json | boolean
}

/** As an author writes it, before defaults are filled in. */
export function jsonOf(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json as Json // our shapes use no other part of JSON Schema
}

const fingerprint = ({ default: _, ...json }: Json): string => JSON.stringify(json)

/** Short names of shapes that stand in many places. */
const known: [z.ZodType, string][] = [
  [words, 'words'],
  [slug, 'slug'],
  [key, 'key'],
  [factId, 'F-000'],
  [duration, '`30m` `11h` `3d`'],
  [gesture, 'gesture'],
  [verdict, '`met` `partial` `missed`'],
  [localeId, '`ja` `en` `ja-easy`'],
  [region, '`[x, y, w, h]` %'],
  [scenarioSource.shape.clock.unwrap(), '`HH:MM`']
]

/** Says a type in a few characters that need no translation. `named` finds the table of a nested shape. */
export class TypeWords {
  readonly #names: ReadonlyMap<string, string>

  constructor(named: readonly (readonly [z.ZodType, string])[]) {
    this.#names = new Map([...known, ...named].map(([schema, name]) => [fingerprint(jsonOf(schema)), name]))
  }

  of(json: Json): string {
    const name = this.#names.get(fingerprint(json))
    if (name !== undefined) return name
    if (json.const !== undefined) return `\`${String(json.const)}\``
    if (Array.isArray(json.type)) return json.type.join(' / ')
    if (json.enum) return json.enum.map((value) => `\`${String(value)}\``).join(' ')
    if (json.anyOf) return [...new Set(json.anyOf.map((each) => this.of(each)))].join(' / ')
    if (json.prefixItems) return `\`[${json.prefixItems.map((each) => String(each.type)).join(', ')}]\``
    if (json.type === 'array' && json.items) return `${this.of(json.items)} × ${countOf(json.minItems, json.maxItems)}`
    if (json.propertyNames && typeof json.additionalProperties === 'object') {
      return `${this.of(json.propertyNames)} → ${this.of(json.additionalProperties)}`
    }
    if (json.properties)
      return `{ ${Object.entries(json.properties)
        .map(([key, each]) => `${key}: ${this.of(each)}`)
        .join(', ')} }`
    if (json.type === 'integer' || json.type === 'number')
      return `${json.type === 'integer' ? 'int' : 'number'} ${rangeOf(json)}`.trim()
    if (json.type === 'boolean') return '`true` `false`'
    return json.type === 'string' ? (json.pattern === undefined ? 'text' : `\`${json.pattern}\``) : (json.type ?? 'any')
  }
}

const huge = Number.MAX_SAFE_INTEGER

function rangeOf({ minimum = -huge, maximum = huge }: Json): string {
  return minimum === -huge && maximum === huge
    ? ''
    : `${minimum === -huge ? '' : minimum}–${maximum === huge ? '' : maximum}`
}

function countOf(least = 0, most?: number): string {
  return `${least}–${most ?? 'n'}`
}
