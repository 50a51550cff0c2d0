import type { Reader, Transactor } from '../doors.ts'
import { sqlOf } from '../sql.ts'
import { concerns, dueDate } from './due-date.ts'

/** A course's or a module's title by locale. */
export type Titles = Readonly<Record<string, string>>

export interface AssignmentRow {
  readonly id: string
  readonly courseId: string
  /** By locale; empty when the course has no published release (any more). */
  readonly titles: Titles
  readonly unitId: string
  readonly unitName: string
  readonly laterJoiners: boolean
  readonly dueOn: string | null
  readonly lateDays: number | null
  readonly cycle: number
  readonly createdAt: Date
  readonly withdrawnAt: Date | null
  /** People it concerns now, and how many of them have finished. */
  readonly people: number
  readonly finished: number
}

export interface NewAssignment {
  readonly id: string
  readonly courseId: string
  readonly unitId: string
  readonly laterJoiners: boolean
  readonly dueOn: string | null
  readonly lateDays: number | null
  readonly cycle: number
}

export interface DueAssignment {
  readonly assignmentId: string
  readonly courseId: string
  readonly cycle: number
  /** YYYY-MM-DD in the organisation's time zone; null: no due date. */
  readonly dueOn: string | null
}

/** What applies to one person. One line per course and cycle: the assignment of the nearest unit, of those the newest. */
export async function assignmentsOf(reader: Reader, person: string): Promise<DueAssignment[]> {
  const sql = sqlOf(reader)
  return sql<DueAssignment[]>`
    select d.assignment_id as "assignmentId", d.course_id as "courseId", d.cycle, d.due_on as "dueOn" from (
      select distinct on (a.course_id, a.cycle)
        a.id as assignment_id, a.course_id, a.cycle, ${dueDate(sql)} as due_on, a.created_at
      from person p
      join organisation o on o.id = p.organisation_id
      join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      join assignment a on a.organisation_id = p.organisation_id and ${concerns(sql)}
      where p.organisation_id = ${reader.organisationId} and p.id = ${person}
      order by a.course_id, a.cycle, array_position(u.path, a.unit_id) desc, a.created_at desc
    ) d
    order by d.due_on nulls last, d.created_at`
}

/** Every assignment, the living ones first. */
export async function listAssignments(reader: Reader): Promise<AssignmentRow[]> {
  const sql = sqlOf(reader)
  return sql<AssignmentRow[]>`
    select a.id, a.course_id as "courseId", coalesce(r.body -> 'titles', '{}') as titles,
      a.unit_id as "unitId", au.name as "unitName", a.later_joiners as "laterJoiners", a.due_on as "dueOn",
      a.late_days as "lateDays", a.cycle, a.created_at as "createdAt", a.withdrawn_at as "withdrawnAt",
      n.people, n.finished
    from assignment a
    join unit au on au.organisation_id = a.organisation_id and au.id = a.unit_id
    left join course_current c on c.course_id = a.course_id
    left join course_release r on r.hash = c.release_hash
    cross join lateral (
      select count(*) as people, count(cp.finished_at) as finished
      from person p
      join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      left join course_progress cp on cp.organisation_id = p.organisation_id and cp.person_id = p.id
        and cp.course_id = a.course_id and cp.cycle = a.cycle
      where p.organisation_id = a.organisation_id and ${concerns(sql)}
    ) n
    where a.organisation_id = ${reader.organisationId}
    order by a.withdrawn_at is not null, a.created_at desc`
}

export async function insertAssignment(tx: Transactor, a: NewAssignment): Promise<void> {
  const sql = sqlOf(tx)
  await sql`
    insert into assignment (organisation_id, id, course_id, unit_id, later_joiners, due_on, late_days, cycle, created_by)
    values (${tx.organisationId}, ${a.id}, ${a.courseId}, ${a.unitId}, ${a.laterJoiners}, ${a.dueOn}, ${a.lateDays}, ${a.cycle}, ${tx.actor.personId})`
}

/** A living assignment, locked until the transaction ends. */
export async function lockAssignment(tx: Transactor, id: string) {
  const sql = sqlOf(tx)
  const [row] = await sql<
    { courseId: string; unitId: string; dueOn: string | null; lateDays: number | null; cycle: number }[]
  >`
    select course_id as "courseId", unit_id as "unitId", due_on as "dueOn", late_days as "lateDays", cycle
    from assignment where organisation_id = ${tx.organisationId} and id = ${id} and withdrawn_at is null for update`
  return row
}

export async function updateDueDate(tx: Transactor, id: string, dueOn: string | null, lateDays: number | null) {
  const sql = sqlOf(tx)
  await sql`
    update assignment set due_on = ${dueOn}, late_days = ${lateDays}
    where organisation_id = ${tx.organisationId} and id = ${id} and withdrawn_at is null`
}

export async function withdraw(tx: Transactor, id: string): Promise<void> {
  const sql = sqlOf(tx)
  await sql`update assignment set withdrawn_at = now() where organisation_id = ${tx.organisationId} and id = ${id}`
}

/** Takes a withdrawal back. */
export async function unwithdraw(tx: Transactor, id: string): Promise<boolean> {
  const sql = sqlOf(tx)
  const { count } = await sql`
    update assignment set withdrawn_at = null
    where organisation_id = ${tx.organisationId} and id = ${id} and withdrawn_at is not null`
  return count > 0
}

export interface Course {
  readonly id: string
  readonly titles: Titles
  readonly minutes: number
  readonly version: number
  /** The highest cycle assigned so far; 0 when never assigned. */
  readonly cycles: number
}

/** The courses that newcomers can begin. */
export async function currentCourses(reader: Reader): Promise<Course[]> {
  const sql = sqlOf(reader)
  return sql<Course[]>`
    select c.course_id as id, coalesce(r.body -> 'titles', '{}') as titles, r.version,
      coalesce((select sum((m ->> 'minutes')::numeric)::int from jsonb_array_elements(r.body -> 'modules') m), 0) as minutes,
      coalesce((select max(a.cycle) from assignment a where a.organisation_id = ${reader.organisationId} and a.course_id = c.course_id), 0)
        as cycles
    from course_current c join course_release r on r.hash = c.release_hash
    order by c.course_id`
}

export interface Reach {
  readonly people: number
  /** Of those: already assigned the same course in the same cycle by another assignment, and already finished. */
  readonly already: number
  readonly finished: number
  readonly names: string[]
}

/** Who would get an assignment of this course and cycle to the subtree of this unit: shown before anything is saved. */
export async function reachOf(reader: Reader, courseId: string, unitId: string, cycle: number): Promise<Reach> {
  const sql = sqlOf(reader)
  const [row] = await sql<Reach[]>`
    select count(*) as people, count(cp.finished_at) as finished,
      count(*) filter (where exists (
        select 1 from assignment a
        where a.organisation_id = p.organisation_id and a.course_id = ${courseId} and a.cycle = ${cycle} and ${concerns(sql)}
      )) as already,
      coalesce((array_agg(p.name order by p.number nulls last, p.name))[1:5], '{}') as names
    from person p
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join course_progress cp on cp.organisation_id = p.organisation_id and cp.person_id = p.id
      and cp.course_id = ${courseId} and cp.cycle = ${cycle}
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and u.path @> array[${unitId}::uuid]`
  return row ?? { people: 0, already: 0, finished: 0, names: [] }
}
