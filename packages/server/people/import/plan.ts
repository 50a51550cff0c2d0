import { mappingProblem } from './columns.ts'
import { placeUnits } from './place-units.ts'
import type { Answers, Change, PersonFields, PersonNow, Plan, RowProblem, StateNow } from './plan-types.ts'
import { readPeople, RowReader, type Listed } from './read-people.ts'
import type { Row } from './table.ts'
import { alike } from './unit-names.ts'

/** What a list would change, by name, and what stands in its way. Pure: the same list, answers and people give the same plan.
 *  @param importer id of whoever imports: a list never makes that person leave */
export function planImport(header: Row, rows: readonly Row[], answers: Answers, now: StateNow, importer: string): Plan {
  const unreadable = mappingProblem(answers.mapping)
  if (unreadable) return { ...NOTHING, mappingProblem: unreadable, rows: rows.length }
  const read = readPeople(header, rows, answers)
  const byNumber = new Map(
    now.people.flatMap((person) => (person.number === null ? [] : [[person.number, person] as const]))
  )
  const zeros = findLostZeros(read.people, byNumber, answers)
  const gone = (person: Listed) => person.leftOn !== null && person.leftOn <= now.today
  const neverHere = read.people.filter((person) => gone(person) && !byNumber.has(person.number))
  const aside = new Set([...neverHere, ...zeros.rows])
  const reader = new RowReader(header, answers.mapping, answers.pad)
  const toPlace = read.people.filter((person) => !aside.has(person))
  const placed = placeUnits(toPlace, byNumber, answers, now.units, reader)
  const problems = [
    ...read.problems,
    ...placed.problems,
    ...zeros.rows.map((person): RowProblem => ({ ...reader.named(person), code: 'zeros-lost' }))
  ].sort((a, b) => a.line - b.line)

  const stays = (person: PersonNow) => person.keepsKeys || person.id === importer
  const keptThoughGone: PersonNow[] = []
  const found = placed.people.map(({ person, unitId }) => {
    const known = byNumber.get(person.number)
    const leaves = gone(person)
    if (!known || !leaves || known.status === 'left' || !stays(known))
      return changeOf(person, unitId, known, leaves, now.today)
    keptThoughGone.push(known) // a last day on the list must not lock everybody out of the desk
    return null
  })
  const changes = found.filter((change) => change !== null)
  const unchanged = found.length - changes.length
  // Whoever is on the list in any way, also on a row that has to be repaired, is not missing from it.
  const listed = new Set([...read.numbersSetAside, ...read.people.map(({ number }) => number), ...zeros.meant])
  const absent = now.people.filter(
    (person) => person.status === 'active' && person.number !== null && !listed.has(person.number)
  )
  const missing = absent.filter((person) => !stays(person))
  if (answers.leave) changes.push(...missing.map((person) => leaving(person, fieldsOf(person), null)))
  return {
    mappingProblem: null,
    rows: rows.length,
    changes,
    unchanged,
    problems,
    unknownUnits: placed.unknown,
    newUnits: placed.newUnits,
    missing,
    kept: [...keptThoughGone, ...absent.filter(stays)],
    zerosLost: zeros.summary,
    alreadyGone: neverHere.length
  }
}

const NOTHING: Omit<Plan, 'mappingProblem' | 'rows'> = {
  changes: [],
  unchanged: 0,
  problems: [],
  unknownUnits: [],
  newUnits: [],
  missing: [],
  kept: [],
  zerosLost: null,
  alreadyGone: 0
}

function fieldsOf({ number, name, unitId, email, status }: PersonNow): PersonFields {
  return { number: number ?? '', name, unitId, email, status }
}

function leaving(person: PersonNow, after: PersonFields, line: number | null): Change {
  return {
    kind: 'leave',
    personId: person.id,
    before: fieldsOf(person),
    after: { ...after, status: 'left' },
    line,
    joinsOn: null
  }
}

/** null: nothing changes. */
function changeOf(
  person: Listed,
  unitId: string,
  known: PersonNow | undefined,
  gone: boolean,
  today: string
): Change | null {
  const { line, number, name } = person
  // An empty cell takes an address away, but not from whoever signs in with it: administrators would lock themselves out.
  const silent = person.email === undefined || (person.email === null && known?.keepsKeys)
  const email = silent ? (known?.email ?? null) : (person.email ?? null)
  const after: PersonFields = { number, name, unitId, email, status: 'active' }
  const joinsOn = person.joinsOn !== null && person.joinsOn > today ? person.joinsOn : null
  if (!known) return { kind: 'add', personId: null, before: null, after, line, joinsOn }
  if (gone) return known.status === 'left' ? null : leaving(known, after, line)
  const before = fieldsOf(known)
  if (known.status === 'left') return { kind: 'return', personId: known.id, before, after, line, joinsOn }
  const same = before.name === name && before.unitId === unitId && before.email === email
  return same ? null : { kind: 'change', personId: known.id, before, after, line, joinsOn: null }
}

interface LostZeros {
  readonly rows: Listed[]
  /** The numbers that were meant. */
  readonly meant: readonly string[]
  readonly summary: Plan['zerosLost']
}

/** 12 on the list, 0012 of the same name here: a spreadsheet took the zeros away. Asked once, for the whole list. */
function findLostZeros(
  people: readonly Listed[],
  byNumber: ReadonlyMap<string, PersonNow>,
  answers: Answers
): LostZeros {
  if (answers.pad !== null) return { rows: [], meant: [], summary: null }
  const stripped = new Map<string, PersonNow>()
  for (const [number, person] of byNumber) if (/^0\d+$/.test(number)) stripped.set(number.replace(/^0+/, ''), person)
  const meantBy = (person: Listed) => {
    const other = byNumber.has(person.number) ? undefined : stripped.get(person.number)
    return other?.number && alike(other.name) === alike(person.name) ? [other.number] : []
  }
  const rows = people.filter((person) => meantBy(person).length > 0)
  const meant = rows.flatMap(meantBy)
  const [example] = meant
  return { rows, meant, summary: example === undefined ? null : { digits: example.length, rows: rows.length, example } }
}
