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
  const byNumber = new Map(now.people.flatMap((person) => (person.number === null ? [] : [[person.number, person] as const])))
  const zeros = findLostZeros(read.people, byNumber, answers)
  const reader = new RowReader(header, answers.mapping, answers.pad)
  const placed = placeUnits(read.people, byNumber, answers, now.units, reader)
  const zeroLines = new Set(zeros.rows.map(({ line }) => line))
  const problems = [
    ...read.problems,
    ...placed.problems,
    ...zeros.rows.map((person): RowProblem => ({ ...reader.named(person), code: 'zeros-lost' }))
  ].sort((a, b) => a.line - b.line)

  const changes: Change[] = []
  const listed = new Set(read.numbersSetAside)
  let [unchanged, alreadyGone] = [0, 0]
  for (const { person } of placed.problemsOf) listed.add(person.number)
  for (const { person, unitId } of placed.people) {
    listed.add(person.number)
    if (zeroLines.has(person.line)) {
      listed.add(zeros.meant.get(person.line) ?? '')
      continue
    }
    const change = changeOf(person, unitId, byNumber.get(person.number), now.today)
    if (change === 'unchanged') unchanged++
    else if (change === 'already-gone') alreadyGone++
    else changes.push(change)
  }
  const absent = now.people.filter((person) => person.status === 'active' && person.number !== null && !listed.has(person.number))
  const stays = (person: PersonNow) => person.keepsKeys || person.id === importer
  const missing = absent.filter((person) => !stays(person))
  if (answers.leave) changes.push(...missing.map((person) => leaving(person, fieldsOf(person), null)))
  return {
    mappingProblem: null, rows: rows.length, changes, unchanged, problems, unknownUnits: placed.unknown, newUnits: placed.newUnits,
    missing, kept: absent.filter(stays), zerosLost: zeros.summary, alreadyGone
  }
}

const NOTHING: Omit<Plan, 'mappingProblem' | 'rows'> = {
  changes: [], unchanged: 0, problems: [], unknownUnits: [], newUnits: [], missing: [], kept: [], zerosLost: null, alreadyGone: 0
}

function fieldsOf({ number, name, unitId, email, status }: PersonNow): PersonFields {
  return { number: number ?? '', name, unitId, email, status }
}

function leaving(person: PersonNow, after: PersonFields, line: number | null): Change {
  return { kind: 'leave', personId: person.id, before: fieldsOf(person), after: { ...after, status: 'left' }, line, joinsOn: null }
}

function changeOf(person: Listed, unitId: string, known: PersonNow | undefined, today: string): Change | 'unchanged' | 'already-gone' {
  const gone = person.leftOn !== null && person.leftOn <= today
  const { line, number, name } = person
  const after: PersonFields = { number, name, unitId, email: person.email === undefined ? (known?.email ?? null) : person.email, status: 'active' }
  const joinsOn = person.joinsOn !== null && person.joinsOn > today ? person.joinsOn : null
  if (!known) return gone ? 'already-gone' : { kind: 'add', personId: null, before: null, after, line, joinsOn }
  if (gone) return known.status === 'left' ? 'unchanged' : leaving(known, after, line)
  const before = fieldsOf(known)
  if (known.status === 'left') return { kind: 'return', personId: known.id, before, after, line, joinsOn }
  const same = before.name === name && before.unitId === unitId && before.email === after.email
  return same ? 'unchanged' : { kind: 'change', personId: known.id, before, after, line, joinsOn: null }
}

interface LostZeros {
  readonly rows: Listed[]
  /** line -> the number that was meant. */
  readonly meant: Map<number, string>
  readonly summary: Plan['zerosLost']
}

/** 12 on the list, 0012 of the same name here: a spreadsheet took the zeros away. Asked once, for the whole list. */
function findLostZeros(people: readonly Listed[], byNumber: ReadonlyMap<string, PersonNow>, answers: Answers): LostZeros {
  const meant = new Map<number, string>()
  if (answers.pad !== null) return { rows: [], meant, summary: null }
  const stripped = new Map<string, PersonNow>()
  for (const [number, person] of byNumber) if (/^0\d+$/.test(number)) stripped.set(number.replace(/^0+/, ''), person)
  const rows = people.filter((person) => {
    const other = byNumber.has(person.number) ? undefined : stripped.get(person.number)
    if (!other?.number || alike(other.name) !== alike(person.name)) return false
    meant.set(person.line, other.number)
    return true
  })
  const [example] = meant.values()
  return { rows, meant, summary: example === undefined ? null : { digits: example.length, rows: rows.length, example } }
}
