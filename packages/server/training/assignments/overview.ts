import { isId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { currentCourses, listAssignments, reachOf } from '../../store/management/assignments.ts'
import type { AssignmentRow, Course, Reach } from '../../store/management/assignments.ts'
import { asAdministrator, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import { cycleFor } from './assign.ts'

export type { AssignmentRow, Course, Reach } from '../../store/management/assignments.ts'

/** All assignments (living ones first) and the courses that can be assigned. */
export async function assignmentsOverview(
  store: Store,
  who: Asker
): Promise<{ ok: true; assignments: AssignmentRow[]; courses: Course[] } | NotAllowed> {
  return asAdministrator(store, who, async (reader) => ({
    ok: true as const,
    assignments: await listAssignments(reader),
    courses: await currentCourses(reader)
  }))
}

/** Who would be concerned: shown before an assignment is saved. */
export async function whoWouldGet(
  store: Store,
  who: Asker,
  wish: { courseId: string; unitId: string; again: boolean }
): Promise<
  ({ ok: true; cycle: number } & Reach) | NotAllowed | { ok: false; code: 'unknown-course' | 'unknown-unit' }
> {
  if (!isId(wish.unitId)) return { ok: false, code: 'unknown-unit' }
  return asAdministrator(store, who, async (reader) => {
    const course = (await currentCourses(reader)).find(({ id }) => id === wish.courseId)
    if (!course) return { ok: false as const, code: 'unknown-course' as const }
    const cycle = cycleFor(course.cycles, wish.again)
    return { ok: true as const, cycle, ...(await reachOf(reader, wish.courseId, wish.unitId, cycle)) }
  })
}
