import { isId, newId } from '../../store/id.ts'
import type { Store, Transactor } from '../../store/database.ts'
import * as rows from '../../store/management/assignments.ts'
import { listUnits } from '../../store/management/units.ts'
import { changeAsAdministrator, type Asker, type NotAllowed } from '../../people/units/scope.ts'

/** What an administrator decides. `again`: also those who have finished do it once more (a new cycle). */
export interface Assigning {
  readonly courseId: string
  readonly unitId: string
  /** YYYY-MM-DD; null: no due date. */
  readonly dueOn: string | null
  /** Days for those who join later, from their own first day; null: the same date for all. */
  readonly lateDays: number | null
  readonly laterJoiners: boolean
  readonly again: boolean
}

type Code =
  'unknown-course' | 'unknown-unit' | 'due-not-a-date' | 'days-not-1-365' | 'already-assigned' | 'unknown-assignment'
export type AssignRefusal = NotAllowed | { readonly ok: false; readonly code: Code }
export type Assigned = { readonly ok: true; readonly assignmentId: string }

/** Makes an assignment; it applies at once, also to people who are moved there later. */
export async function assign(store: Store, who: Asker, wish: Assigning): Promise<Assigned | AssignRefusal> {
  const wrong = wrongDue(wish)
  if (wrong) return { ok: false, code: wrong }
  return changeAsAdministrator<Assigned | AssignRefusal>(store, who, async (tx) => {
    const course = (await rows.currentCourses(tx)).find(({ id }) => id === wish.courseId)
    if (!course) return { ok: false, code: 'unknown-course' }
    const unit = (await listUnits(tx, null)).find(({ id }) => id === wish.unitId)
    if (!unit) return { ok: false, code: 'unknown-unit' }
    const cycle = cycleFor(course.cycles, wish.again)
    const same = (await rows.listAssignments(tx)).some(
      (each) =>
        !each.withdrawnAt && each.courseId === wish.courseId && each.unitId === wish.unitId && each.cycle === cycle
    )
    if (same) return { ok: false, code: 'already-assigned' }
    const id = newId()
    await rows.insertAssignment(tx, { ...wish, id, cycle })
    await tx.audit('assignment.created', id, { course: wish.courseId, unit: unit.name, due: wish.dueOn, cycle })
    return { ok: true, assignmentId: id }
  })
}

/** The cycle an assignment belongs to: the first, the running one, or one more than ever before. */
export function cycleFor(cyclesSoFar: number, again: boolean): number {
  return again ? cyclesSoFar + 1 : Math.max(1, cyclesSoFar)
}

/** Another due date, for everyone it concerns, those already assigned included. */
export async function changeDue(
  store: Store,
  who: Asker,
  assignmentId: string,
  due: Pick<Assigning, 'dueOn' | 'lateDays'>
): Promise<Assigned | AssignRefusal> {
  const wrong = wrongDue(due)
  if (wrong) return { ok: false, code: wrong }
  return changeLiving(store, who, assignmentId, async (tx, before) => {
    await rows.updateDueDate(tx, assignmentId, due.dueOn, due.lateDays)
    await tx.audit('assignment.due-changed', assignmentId, {
      course: before.courseId,
      from: before.dueOn,
      to: due.dueOn
    })
  })
}

/** Nobody has to do it any more. What was done stays, and stays in the records. */
export async function withdrawAssignment(
  store: Store,
  who: Asker,
  assignmentId: string
): Promise<Assigned | AssignRefusal> {
  return changeLiving(store, who, assignmentId, async (tx, before) => {
    await rows.withdraw(tx, assignmentId)
    await tx.audit('assignment.withdrawn', assignmentId, { course: before.courseId, cycle: before.cycle })
  })
}

/** Takes a withdrawal back. */
export async function restoreAssignment(
  store: Store,
  who: Asker,
  assignmentId: string
): Promise<Assigned | AssignRefusal> {
  if (!isId(assignmentId)) return { ok: false, code: 'unknown-assignment' }
  return changeAsAdministrator<Assigned | AssignRefusal>(store, who, async (tx) => {
    if (!(await rows.unwithdraw(tx, assignmentId))) return { ok: false, code: 'unknown-assignment' }
    await tx.audit('assignment.restored', assignmentId)
    return { ok: true, assignmentId }
  })
}

type Living = NonNullable<Awaited<ReturnType<typeof rows.lockAssignment>>>

async function changeLiving(
  store: Store,
  who: Asker,
  assignmentId: string,
  work: (tx: Transactor, before: Living) => Promise<void>
): Promise<Assigned | AssignRefusal> {
  if (!isId(assignmentId)) return { ok: false, code: 'unknown-assignment' }
  return changeAsAdministrator<Assigned | AssignRefusal>(store, who, async (tx) => {
    const before = await rows.lockAssignment(tx, assignmentId)
    if (!before) return { ok: false, code: 'unknown-assignment' }
    await work(tx, before)
    return { ok: true, assignmentId }
  })
}

function wrongDue({ dueOn, lateDays }: Pick<Assigning, 'dueOn' | 'lateDays'>): Code | null {
  if (dueOn !== null && !isDay(dueOn)) return 'due-not-a-date'
  if (lateDays !== null && !(Number.isInteger(lateDays) && lateDays >= 1 && lateDays <= 365)) return 'days-not-1-365'
  return null
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
