import { isId, newId } from '../../store/id.ts'
import type { Store, Transactor } from '../../store/database.ts'
import { insertPeople } from '../../store/management/import-rows.ts'
import * as rows from '../../store/management/roster.ts'
import type { RosterFilter, RosterRow } from '../../store/management/roster.ts'
import { listUnits } from '../../store/management/units.ts'
import { lockAdministrators } from '../../store/people/role-rows.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { readEmail, readName, readNumber, type CellProblem } from '../import/cells.ts'
import { newAddresses } from '../import/new-addresses.ts'
import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from './scope.ts'

export type { RosterFilter, RosterRow } from '../../store/management/roster.ts'

export const PAGE_SIZE = 50

/** A page of people by number. `more`: there is another page. */
export async function peopleList(
  store: Store,
  who: Asker,
  filter: RosterFilter,
  page: number
): Promise<{ ok: true; people: RosterRow[]; more: boolean } | NotAllowed> {
  const within = filter.unitId === null || isId(filter.unitId)
  return asAdministrator(store, who, async (reader) => {
    const found = within ? await rows.searchPeople(reader, filter, page * PAGE_SIZE, PAGE_SIZE + 1) : []
    return { ok: true as const, people: found.slice(0, PAGE_SIZE), more: found.length > PAGE_SIZE }
  })
}

export async function personOf(
  store: Store,
  who: Asker,
  personId: string
): Promise<{ ok: true; person: RosterRow } | NotAllowed | { ok: false; code: 'unknown-person' }> {
  if (!isId(personId)) return { ok: false, code: 'unknown-person' }
  return asAdministrator(store, who, async (reader) => {
    const person = await rows.findPerson(reader, personId)
    return person ? { ok: true as const, person } : { ok: false as const, code: 'unknown-person' as const }
  })
}

export interface PersonForm {
  /** As typed; '' is none (allowed for people an open organisation has not numbered). */
  readonly number: string
  readonly name: string
  readonly unitId: string
  readonly email: string
}
export type PersonRefusal =
  | NotAllowed
  | {
      readonly ok: false
      readonly code:
        CellProblem | 'number-taken' | 'unknown-unit' | 'unknown-person' | 'last-administrator' | 'yourself'
    }
export type PersonSaved = { readonly ok: true; readonly personId: string }

export async function addPerson(store: Store, who: Asker, form: PersonForm): Promise<PersonSaved | PersonRefusal> {
  return save(store, who, form, true, async (tx, edit) => {
    const id = newId()
    await insertPeople(tx, [{ ...edit, number: edit.number ?? '', id, status: 'active', joinsOn: null }])
    await tx.audit('person.added', id, { unit: edit.unitName })
    return { ok: true, personId: id }
  })
}

export async function editPerson(
  store: Store,
  who: Asker,
  personId: string,
  form: PersonForm
): Promise<PersonSaved | PersonRefusal> {
  if (!isId(personId)) return { ok: false, code: 'unknown-person' }
  return save(store, who, form, false, async (tx, edit) => {
    const before = await rows.lockPerson(tx, personId)
    if (!before) return { ok: false, code: 'unknown-person' }
    if (before.number !== null && edit.number === null) return { ok: false, code: 'number-missing' }
    await rows.updatePerson(tx, personId, edit)
    const fields = (['number', 'name', 'email'] as const).filter((field) => before[field] !== edit[field])
    const moved = before.unitId !== edit.unitId
    await newAddresses(tx, [{ before, after: { ...edit, id: personId } }])
    await tx.audit(moved ? 'person.moved' : 'person.changed', personId, {
      unit: edit.unitName,
      fields: fields.join(' ')
    })
    return { ok: true, personId }
  })
}

/** Leaves: signed out, assignments stop, records stay. */
export async function personLeaves(store: Store, who: Asker, personId: string): Promise<PersonSaved | PersonRefusal> {
  if (personId === who.personId) return { ok: false, code: 'yourself' }
  return setStatus(store, who, personId, 'left')
}

/** Comes back, with everything that was recorded. */
export async function personReturns(store: Store, who: Asker, personId: string): Promise<PersonSaved | PersonRefusal> {
  return setStatus(store, who, personId, 'active')
}

async function setStatus(
  store: Store,
  who: Asker,
  personId: string,
  status: 'active' | 'left'
): Promise<PersonSaved | PersonRefusal> {
  if (!isId(personId)) return { ok: false, code: 'unknown-person' }
  return changeAsAdministrator<PersonSaved | PersonRefusal>(store, who, async (tx) => {
    // Before the person, so that two who send each other away at the same moment wait in one line; one of them has to stay.
    const administrators = status === 'left' ? await lockAdministrators(tx) : []
    if (administrators.length === 1 && administrators[0] === personId) return { ok: false, code: 'last-administrator' }
    const before = await rows.lockPerson(tx, personId)
    if (!before || before.status === status) return { ok: false, code: 'unknown-person' }
    const open = status === 'left' || (await listUnits(tx, null)).some(({ id }) => id === before.unitId)
    if (!open) return { ok: false, code: 'unknown-unit' }
    await rows.setStatus(tx, personId, status)
    await tx.audit(status === 'left' ? 'person.left' : 'person.returned', personId)
    return { ok: true, personId }
  })
}

type Edit = rows.PersonEdit & { unitName: string }

async function save(
  store: Store,
  who: Asker,
  form: PersonForm,
  needsNumber: boolean,
  work: (tx: Transactor, edit: Edit) => Promise<PersonSaved | PersonRefusal>
): Promise<PersonSaved | PersonRefusal> {
  const number =
    form.number.trim() === '' && !needsNumber ? { ok: true as const, value: null } : readNumber(form.number)
  const [name, email] = [readName(form.name), readEmail(form.email)]
  if (!number.ok) return number
  if (!name.ok) return name
  if (!email.ok) return email
  try {
    return await changeAsAdministrator<PersonSaved | PersonRefusal>(store, who, async (tx) => {
      const unit = (await listUnits(tx, null)).find(({ id }) => id === form.unitId)
      if (!unit) return { ok: false, code: 'unknown-unit' }
      return work(tx, {
        number: number.value,
        name: name.value,
        email: email.value,
        unitId: unit.id,
        unitName: unit.name
      })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'number-taken' }
    throw error
  }
}
