import type { PersonProgressRow } from '../../store/management/progress.ts'

/** late: something is past its due date · nothing: nothing is assigned. */
export type Standing = 'late' | 'on-the-way' | 'not-begun' | 'finished' | 'nothing'
export const standings = ['late', 'on-the-way', 'not-begun', 'finished', 'nothing'] as const

export interface CourseStanding {
  readonly courseId: string
  readonly cycle: number
  readonly titles: Readonly<Record<string, string>>
  readonly dueOn: string | null
  readonly late: boolean
  readonly done: number
  readonly total: number
  /** Minutes that are probably still needed. */
  readonly minutesLeft: number
  readonly finishedAt: Date | null
}

export interface PersonStanding {
  readonly personId: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  readonly hasPin: boolean
  readonly lastStepAt: Date | null
  readonly standing: Standing
  readonly courses: readonly CourseStanding[]
}

/** Rows of one person stand together; they become one person with courses. */
export function standingsOf(rows: readonly PersonProgressRow[]): PersonStanding[] {
  const people = new Map<string, PersonProgressRow[]>()
  for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row])
  return [...people.values()].flatMap((own) => {
    const [first] = own
    return first ? [personOf(first, own)] : []
  })
}

function personOf(first: PersonProgressRow, own: readonly PersonProgressRow[]): PersonStanding {
  const { personId, number, name, unitId, unitName, hasPin, lastStepAt } = first
  const courses = own.flatMap((row) => (row.courseId === null ? [] : [courseOf(row, row.courseId)]))
  return { personId, number, name, unitId, unitName, hasPin, lastStepAt, standing: standingOf(own), courses }
}

function courseOf(row: PersonProgressRow, courseId: string): CourseStanding {
  const left = row.total > 0 ? Math.max(0, row.total - row.done) / row.total : 1
  return {
    courseId,
    cycle: row.cycle ?? 1,
    titles: row.titles,
    dueOn: row.dueOn,
    late: row.late,
    done: row.done,
    total: row.total,
    minutesLeft: row.finishedAt ? 0 : Math.max(1, Math.round(left * row.courseMinutes)),
    finishedAt: row.finishedAt
  }
}

function standingOf(own: readonly PersonProgressRow[]): Standing {
  const assigned = own.filter(({ courseId }) => courseId !== null)
  if (assigned.length === 0) return 'nothing'
  if (assigned.every(({ finishedAt }) => finishedAt !== null)) return 'finished'
  if (assigned.some(({ late }) => late)) return 'late'
  return assigned.some(({ startedAt }) => startedAt !== null) ? 'on-the-way' : 'not-begun'
}
