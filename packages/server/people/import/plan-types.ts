import type { CellProblem } from './cells.ts'
import type { Mapping, MappingProblem } from './columns.ts'
import type { KnownUnit } from './unit-names.ts'

/** A person of the organisation as it is now. */
export interface PersonNow {
  readonly id: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly email: string | null
  readonly status: 'active' | 'left'
  /** Administrators and operators: a list never makes them leave. */
  readonly keepsKeys: boolean
}

export interface StateNow {
  readonly people: readonly PersonNow[]
  readonly units: readonly KnownUnit[]
  /** Today, YYYY-MM-DD, in the organisation's time zone. */
  readonly today: string
}

/** What the administrator said about the list. */
export interface Answers {
  readonly mapping: Mapping
  /** unit as written (key of UnknownUnit) -> id of an open unit, or 'new' to make it. */
  readonly units: Readonly<Record<string, string>>
  /** Where new people go whose unit cell is empty; null: they are a problem. */
  readonly unitForAll: string | null
  /** People with a number who are not on the list leave. */
  readonly leave: boolean
  /** Rows with problems are left out; without this they stop everything. */
  readonly setAside: boolean
  /** Digits to fill numbers up to with zeros that a spreadsheet has eaten; 0: they are right as they are; null: not asked yet. */
  readonly pad: number | null
}

export interface PersonFields {
  readonly number: string
  readonly name: string
  /** Of an open unit, or the key of a NewUnit. */
  readonly unitId: string
  readonly email: string | null
  readonly status: 'active' | 'left'
}

/** add: new · change: name, unit or e-mail · return: had left · leave: stays in the records, assignments stop. */
export interface Change {
  readonly kind: 'add' | 'change' | 'return' | 'leave'
  /** null for add. */
  readonly personId: string | null
  readonly before: PersonFields | null
  readonly after: PersonFields
  /** Line in the file; null for people who are not on it. */
  readonly line: number | null
  /** Day the person joins, where the list says one that is still to come. */
  readonly joinsOn: string | null
}

export interface RowProblem {
  readonly line: number
  /** Heading of the column. */
  readonly column: string
  readonly cell: string
  readonly code: CellProblem | 'number-twice' | 'unit-missing' | 'unit-unknown' | 'unit-ambiguous' | 'zeros-lost'
  /** number-twice: the other line. */
  readonly other?: number
  /** Whose row it is, where that can be read. */
  readonly name: string
}

export interface UnknownUnit {
  readonly key: string
  readonly names: readonly string[]
  readonly rows: number
  readonly nearest: { readonly id: string; readonly names: readonly string[] } | null
  /** More than one unit is called so: choose one. */
  readonly among: readonly { readonly id: string; readonly names: readonly string[] }[]
  /** Under which known unit it would be made. */
  readonly below: readonly string[]
}

export interface NewUnit {
  readonly key: string
  /** Id of an open unit, or the key of another new one. */
  readonly parent: string
  readonly name: string
}

export interface Plan {
  readonly mappingProblem: MappingProblem | null
  readonly rows: number
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
  readonly unknownUnits: readonly UnknownUnit[]
  readonly newUnits: readonly NewUnit[]
  /** Active people with a number who are not on the list, whether or not they are to leave. */
  readonly missing: readonly PersonNow[]
  /** Not on the list, or with a last day on it, but kept: administrators, operators and whoever imports. */
  readonly kept: readonly PersonNow[]
  /** Numbers that look as if their leading zeros were lost. */
  readonly zerosLost: { readonly digits: number; readonly rows: number; readonly example: string } | null
  /** Rows of people whose leaving date has passed and who were never here. */
  readonly alreadyGone: number
}

/** Nothing stands in the way and there is something to do. */
export const blocked = (plan: Plan, answers: Answers) =>
  plan.mappingProblem !== null || (plan.problems.length > 0 && !answers.setAside)
export const empty = (plan: Plan) => plan.changes.length === 0 && plan.newUnits.length === 0
