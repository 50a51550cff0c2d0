import type { Sql } from './types.ts'

/** Who does it: a person of the organisation, or nobody (a job, the first start). */
export interface Actor {
  readonly personId: string | null
}

export const SYSTEM: Actor = { personId: null }

/** The door for reading one organisation. What it may be used for stands in the files of this folder (see sql.ts). */
export interface Reader {
  readonly organisationId: string
}

/** The door for writing one organisation. Reads as well. */
export interface Transactor extends Reader {
  readonly actor: Actor
  /** Writes the audit row, in the same transaction. Every write has at least one.
   *  @param action `person.joined`: a domain word and what happened to it
   *  @param subject id of what it happened to */
  audit(action: string, subject: string, detail?: AuditDetail): Promise<void>
  /** Says why this write needs no audit row: bookkeeping that changes nothing anybody could ask about. */
  unaudited(why: string): void
}

/** The door to what belongs to no organisation: packs, releases, media, and the functions that find an organisation. */
export interface Everyone {
  readonly organisationId: undefined
}

export type AuditDetail = Readonly<Record<string, JsonValue>>
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

// Symbol.for: the web build has its own copy of this module, and both must find the same property.
const SQL = Symbol.for('hinoyojin.sql')

export function withSql<Door extends object>(door: Door, sql: Sql): Door {
  return Object.defineProperty(door, SQL, { value: sql })
}

export function hiddenSql(door: object): Sql {
  const sql: unknown = Reflect.get(door, SQL)
  if (typeof sql !== 'function') throw new TypeError('This is not a door of the store.')
  return sql as unknown as Sql // only withSql puts anything there
}
