import { isId, newId } from '../../store/id.ts'
import type { Store, Transactor } from '../../store/database.ts'
import * as rows from '../../store/management/units.ts'
import type { LockedUnit } from '../../store/management/units.ts'
import { changeAsAdministrator, type Asker, type NotAllowed } from './scope.ts'

export type UnitRefusal =
  | NotAllowed
  | {
      readonly ok: false
      readonly code: 'name-missing' | 'name-too-long' | 'name-taken' | 'unknown-unit' | 'root' | 'own-subtree'
    }
  | {
      readonly ok: false
      readonly code: 'in-use'
      readonly people: number
      readonly children: number
      readonly assignments: number
    }
export type UnitChanged = { readonly ok: true; readonly unitId: string }
type Outcome = UnitChanged | UnitRefusal

const MAX_NAME = 120

/** Makes a unit below another. Two open siblings never share a name. */
export async function createUnit(store: Store, who: Asker, parentId: string, name: string): Promise<Outcome> {
  const named = readName(name)
  if (!named.ok) return named
  return changeAsAdministrator<Outcome>(store, who, async (tx) => {
    const tree = await rows.lockTree(tx)
    const parent = openUnit(tree, parentId)
    if (!parent) return { ok: false, code: 'unknown-unit' }
    if (siblingNamed(tree, parentId, named.name)) return { ok: false, code: 'name-taken' }
    const id = newId()
    await rows.insertUnit(tx, { id, parentId, path: [...parent.path, id], name: named.name })
    await tx.audit('unit.created', id, { name: named.name, parent: parent.name })
    return { ok: true, unitId: id }
  })
}

export async function renameUnit(store: Store, who: Asker, unitId: string, name: string): Promise<Outcome> {
  const named = readName(name)
  if (!named.ok) return named
  return changeUnit(store, who, unitId, async (tx, unit, tree) => {
    if (unit.name === named.name) return unchanged(tx, unit)
    const taken = unit.parentId !== null && siblingNamed(tree, unit.parentId, named.name)
    if (taken) return { ok: false, code: 'name-taken' }
    await rows.renameUnit(tx, unitId, named.name)
    await tx.audit('unit.renamed', unitId, { from: unit.name, to: named.name })
    return { ok: true, unitId }
  })
}

/** Hangs a unit, with all that is below it, under another one. Assignments follow the new place at once. */
export async function moveUnit(store: Store, who: Asker, unitId: string, parentId: string): Promise<Outcome> {
  return changeUnit(store, who, unitId, async (tx, unit, tree) => {
    const parent = openUnit(tree, parentId)
    if (!parent) return { ok: false, code: 'unknown-unit' }
    if (unit.parentId === null) return { ok: false, code: 'root' }
    if (parent.path.includes(unitId)) return { ok: false, code: 'own-subtree' }
    if (unit.parentId === parentId) return unchanged(tx, unit)
    if (siblingNamed(tree, parentId, unit.name)) return { ok: false, code: 'name-taken' }
    await rows.moveUnit(tx, unit, parent)
    await tx.audit('unit.moved', unitId, { name: unit.name, to: parent.name })
    return { ok: true, unitId }
  })
}

/** Closes a unit nobody is in. Its poster stops working; its history stays. */
export async function closeUnit(store: Store, who: Asker, unitId: string): Promise<Outcome> {
  return changeUnit(store, who, unitId, async (tx, unit) => {
    if (unit.parentId === null) return { ok: false, code: 'root' }
    const { people, children, assignments } = await rows.useOf(tx, unitId)
    if (people + children + assignments > 0) return { ok: false, code: 'in-use', people, children, assignments }
    await rows.closeUnit(tx, unitId)
    await tx.audit('unit.closed', unitId, { name: unit.name })
    return { ok: true, unitId }
  })
}

/** Moves everybody of one unit (not of those below it) into another: what has to happen before it closes. */
export async function movePeople(
  store: Store,
  who: Asker,
  fromId: string,
  toId: string
): Promise<(UnitChanged & { people: number }) | UnitRefusal> {
  return changeUnit(store, who, fromId, async (tx, from, tree) => {
    const to = openUnit(tree, toId)
    if (!to || toId === fromId) return { ok: false as const, code: 'unknown-unit' as const }
    const moved = await rows.movePeopleOf(tx, fromId, toId)
    await tx.audit('unit.people-moved', fromId, { name: from.name, to: to.name, people: moved.length })
    return { ok: true as const, unitId: toId, people: moved.length }
  })
}

async function changeUnit<T>(
  store: Store,
  who: Asker,
  unitId: string,
  work: (tx: Transactor, unit: LockedUnit, tree: LockedUnit[]) => Promise<T | UnitRefusal>
): Promise<T | UnitRefusal> {
  return changeAsAdministrator<T | UnitRefusal>(store, who, async (tx) => {
    const tree = await rows.lockTree(tx)
    const unit = openUnit(tree, unitId)
    return unit ? work(tx, unit, tree) : { ok: false, code: 'unknown-unit' }
  })
}

function unchanged(tx: Transactor, unit: LockedUnit): UnitChanged {
  tx.unaudited('nothing changed')
  return { ok: true, unitId: unit.id }
}

function openUnit(tree: readonly LockedUnit[], id: string): LockedUnit | undefined {
  return isId(id) ? tree.find((unit) => unit.id === id && !unit.closed) : undefined
}

function siblingNamed(tree: readonly LockedUnit[], parentId: string, name: string): boolean {
  return tree.some((unit) => unit.parentId === parentId && !unit.closed && unit.name === name)
}

type Named = { ok: true; name: string } | { ok: false; code: 'name-missing' | 'name-too-long' }

function readName(text: string): Named {
  const name = text.replace(/[\s\u3000]+/g, ' ').trim()
  if (name === '') return { ok: false, code: 'name-missing' }
  return [...name].length > MAX_NAME ? { ok: false, code: 'name-too-long' } : { ok: true, name }
}
