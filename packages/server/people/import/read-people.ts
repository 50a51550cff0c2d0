import { readDay, readEmail, readName, readNumber, type Cell } from './cells.ts'
import type { Field, Mapping } from './columns.ts'
import type { Answers, RowProblem } from './plan-types.ts'
import type { Row } from './table.ts'
import { unitPath } from './unit-names.ts'

/** One row of the list, read. `email` undefined: the list has no such column, so nothing is said about it. */
export interface Listed {
  readonly line: number
  readonly number: string
  readonly name: string
  readonly unit: readonly string[]
  readonly email: string | null | undefined
  readonly joinsOn: string | null
  readonly leftOn: string | null
}

/** Reads the rows by the mapping. A row with a problem is reported and not read; every row's own problems are all reported. */
export function readPeople(
  header: Row,
  rows: readonly Row[],
  { mapping, pad }: Pick<Answers, 'mapping' | 'pad'>
): { people: Listed[]; problems: RowProblem[]; numbersSetAside: Set<string> } {
  const reader = new RowReader(header, mapping, pad)
  const people: Listed[] = []
  const problems: RowProblem[] = []
  const numbersSetAside = new Set<string>()
  const firstLine = new Map<string, number>()
  for (const row of rows) {
    const { person, number, found } = reader.read(row)
    const other = number === null ? undefined : firstLine.get(number)
    if (other !== undefined) found.push(reader.problem(row, 'number', 'number-twice', { other }))
    else if (number !== null) firstLine.set(number, row.line)
    if (person && found.length === 0) people.push(person)
    else if (number !== null) numbersSetAside.add(number)
    problems.push(...found)
  }
  return withoutFirstOfTwins(people, problems, numbersSetAside, reader)
}

// Which of two rows with one number is meant, we cannot know: neither is taken.
function withoutFirstOfTwins(
  people: Listed[],
  problems: RowProblem[],
  numbersSetAside: Set<string>,
  reader: RowReader
) {
  const twins = new Map(problems.filter(({ code }) => code === 'number-twice').map(({ other, line }) => [other, line]))
  const kept = people.filter((person) => {
    const other = twins.get(person.line)
    if (other === undefined) return true
    problems.push({ ...reader.named(person), code: 'number-twice', other })
    numbersSetAside.add(person.number)
    return false
  })
  return { people: kept, problems: problems.sort((a, b) => a.line - b.line), numbersSetAside }
}

export class RowReader {
  readonly #header: Row
  readonly #at: ReadonlyMap<Field, number>
  readonly #units: readonly number[]
  readonly #pad: number

  constructor(header: Row, mapping: Mapping, pad: number | null) {
    this.#header = header
    this.#pad = pad ?? 0
    this.#at = new Map(
      mapping.map((field, at) => [field, at] as const).filter(([field]) => field !== 'unit' && field !== 'ignore')
    )
    this.#units = mapping.flatMap((field, at) => (field === 'unit' ? [at] : []))
  }

  read(row: Row): { person: Listed | null; number: string | null; found: RowProblem[] } {
    const found: RowProblem[] = []
    const take = <T>(field: Field, cell: Cell<T>): T | null => {
      if (cell.ok) return cell.value
      found.push(this.problem(row, field, cell.code))
      return null
    }
    const raw = take('number', readNumber(this.#cell(row, 'number')))
    const number = raw !== null && /^\d+$/.test(raw) ? raw.padStart(this.#pad, '0') : raw
    const name = take(this.#nameField(), readName(this.#name(row)))
    const email = this.#at.has('email') ? take('email', readEmail(this.#cell(row, 'email'))) : undefined
    const joinsOn = take('joined', readDay(this.#cell(row, 'joined')))
    const leftOn = take('left', readDay(this.#cell(row, 'left')))
    const unit = unitPath(this.#units.map((at) => row.cells[at] ?? ''))
    const person =
      number === null || name === null ? null : { line: row.line, number, name, unit, email, joinsOn, leftOn }
    return { person, number, found }
  }

  problem(row: Row, field: Field, code: RowProblem['code'], more: { other?: number } = {}): RowProblem {
    const at = field === 'unit' ? this.#units.at(-1) : this.#at.get(field)
    return {
      line: row.line,
      column: this.#heading(at),
      cell: at === undefined ? '' : (row.cells[at] ?? '').slice(0, 80),
      code,
      name: this.#name(row).slice(0, 80),
      ...more
    }
  }

  named(person: Listed): Pick<RowProblem, 'line' | 'column' | 'cell' | 'name'> {
    return { line: person.line, column: this.#heading(this.#at.get('number')), cell: person.number, name: person.name }
  }

  unitProblem(person: Listed, code: RowProblem['code']): RowProblem {
    return {
      line: person.line,
      column: this.#heading(this.#units.at(-1)),
      cell: person.unit.join(' / '),
      code,
      name: person.name
    }
  }

  #heading(at: number | undefined): string {
    return at === undefined ? '' : (this.#header.cells[at] ?? '')
  }

  #cell(row: Row, field: Field): string {
    const at = this.#at.get(field)
    return at === undefined ? '' : (row.cells[at] ?? '')
  }

  #nameField(): Field {
    return this.#at.has('name') ? 'name' : 'family-name'
  }

  #name(row: Row): string {
    if (this.#at.has('name')) return this.#cell(row, 'name')
    return [this.#cell(row, 'family-name'), this.#cell(row, 'given-name')]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ')
  }
}
