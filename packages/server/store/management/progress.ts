import type { Reader } from '../doors.ts'
import { sqlOf } from '../sql.ts'
import { concerns, dueDate } from './due-date.ts'

/** One person and one thing they have to do; `courseId` null: nothing is assigned. */
export interface PersonProgressRow {
  readonly personId: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly unitName: string
  /** Has chosen a PIN, so has been in. */
  readonly hasPin: boolean
  /** The last answer of any kind. Never which. */
  readonly lastStepAt: Date | null
  readonly courseId: string | null
  readonly titles: Readonly<Record<string, string>>
  readonly cycle: number | null
  readonly dueOn: string | null
  readonly late: boolean
  readonly done: number
  readonly total: number
  readonly studyMs: number
  /** Of the whole course, as its author estimates. */
  readonly courseMinutes: number
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

/** People of a unit's subtree within the scope, with their progress, at most `limit` people.
 *  @param scope subtree roots the asker may see; null: all */
export async function peopleProgress(
  reader: Reader,
  scope: readonly string[] | null,
  unitId: string | null,
  limit: number
): Promise<PersonProgressRow[]> {
  const sql = sqlOf(reader)
  return sql<PersonProgressRow[]>`
    with chosen as (
      select p.*, u.path, u.name as unit_name, o.timezone from person p
      join organisation o on o.id = p.organisation_id
      join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      where p.organisation_id = ${reader.organisationId} and p.status = 'active'
        and (${scope === null} or u.path && ${scope ?? []}::uuid[])
        and (${unitId}::uuid is null or u.path @> array[${unitId}::uuid])
      order by p.number nulls last, p.name limit ${limit}
    )
    select c.id as "personId", c.number, c.name, c.unit_id as "unitId", c.unit_name as "unitName",
      exists (select from pin x where x.organisation_id = c.organisation_id and x.person_id = c.id) as "hasPin",
      (select max(t.updated_at) from attempt t where t.organisation_id = c.organisation_id and t.person_id = c.id and t.seq > 0)
        as "lastStepAt",
      d.course_id as "courseId", coalesce(r.body -> 'titles', '{}') as titles, d.cycle, d.due_on as "dueOn",
      coalesce(cp.finished_at is null and d.due_on < (now() at time zone c.timezone)::date, false) as late,
      coalesce(cp.done, 0) as done, coalesce(cp.total, n.total, 0) as total, coalesce(cp.study_ms, 0) as "studyMs",
      coalesce(n.minutes, 0) as "courseMinutes",
      cp.started_at as "startedAt", cp.finished_at as "finishedAt"
    from chosen c
    left join lateral (
      select distinct on (a.course_id, a.cycle) a.course_id, a.cycle, ${dueDate(sql)} as due_on
      from assignment a
      join person p on p.organisation_id = a.organisation_id and p.id = c.id
      join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      join organisation o on o.id = p.organisation_id
      where a.organisation_id = c.organisation_id and ${concerns(sql)}
      order by a.course_id, a.cycle, array_position(u.path, a.unit_id) desc, a.created_at desc
    ) d on true
    left join course_progress cp on cp.organisation_id = c.organisation_id and cp.person_id = c.id
      and cp.course_id = d.course_id and cp.cycle = d.cycle
    left join course_current cc on cc.course_id = d.course_id
    left join course_release r on r.hash = coalesce(cp.release_hash, cc.release_hash)
    left join lateral (
      select sum(jsonb_array_length(m -> 'activities'))::int as total, round(sum((m ->> 'minutes')::numeric))::int as minutes
      from jsonb_array_elements(r.body -> 'modules') m
    ) n on true
    order by c.number nulls last, c.name, c.id, d.due_on nulls last`
}

export interface UnitProgressRow {
  readonly unitId: string
  readonly people: number
  readonly finished: number
  readonly begun: number
  readonly late: number
  /** Minutes of study of all, and the median of those who have finished (null: nobody yet). */
  readonly minutes: number
  readonly medianMinutes: number | null
}

/** The units of a subtree, each by its own people, for one course and cycle. */
export async function unitProgress(
  reader: Reader,
  which: { courseId: string; cycle: number; unitId: string | null }
): Promise<UnitProgressRow[]> {
  const sql = sqlOf(reader)
  return sql<UnitProgressRow[]>`
    with mine as materialized (${concerned(sql, reader, which)})
    select m.unit_id as "unitId", count(*) as people, count(cp.finished_at) as finished,
      count(*) filter (where cp.started_at is not null and cp.finished_at is null) as begun,
      count(*) filter (where cp.finished_at is null and m.due_on < m.today) as late,
      coalesce(round(sum(cp.study_ms) / 60000), 0)::bigint as minutes,
      round((percentile_cont(0.5) within group (order by cp.study_ms) filter (where cp.finished_at is not null) / 60000)::numeric)::int
        as "medianMinutes"
    from mine m
    left join course_progress cp on cp.organisation_id = ${reader.organisationId} and cp.person_id = m.id
      and cp.course_id = ${which.courseId} and cp.cycle = ${which.cycle}
    group by m.unit_id`
}

export interface ObjectiveRow {
  readonly unitId: string
  readonly moduleId: string
  readonly objective: string
  /** People with evidence about it, and those of them who have met it at least once. */
  readonly people: number
  readonly met: number
}

/** Objectives by unit: raw counts. They must pass through `summarise` of core/report before anybody sees them. */
export async function unsafeObjectivesByUnit(
  reader: Reader,
  which: { courseId: string; cycle: number; unitId: string | null }
): Promise<ObjectiveRow[]> {
  const sql = sqlOf(reader)
  return sql<ObjectiveRow[]>`
    with mine as materialized (${concerned(sql, reader, which)})
    select m.unit_id as "unitId", t.module_id as "moduleId", e.objective, count(distinct m.id) as people,
      count(distinct m.id) filter (where e.verdict = 'met') as met
    from mine m
    join attempt t on t.organisation_id = ${reader.organisationId} and t.person_id = m.id and t.course_id = ${which.courseId}
      and t.cycle = ${which.cycle}
    join evidence e on e.organisation_id = t.organisation_id and e.attempt_id = t.id
    group by 1, 2, 3 order by 2, 3`
}

/** Whom a course in a cycle concerns, once each, with the day that holds for them. */
function concerned(
  sql: ReturnType<typeof sqlOf>,
  reader: Reader,
  which: { courseId: string; cycle: number; unitId: string | null }
) {
  return sql`
    select distinct on (p.id) p.id, p.unit_id, ${dueDate(sql)} as due_on, (now() at time zone o.timezone)::date as today
    from person p
    join organisation o on o.id = p.organisation_id
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    join assignment a on a.organisation_id = p.organisation_id and a.course_id = ${which.courseId} and a.cycle = ${which.cycle}
      and ${concerns(sql)}
    where p.organisation_id = ${reader.organisationId} and (${which.unitId}::uuid is null or u.path @> array[${which.unitId}::uuid])
    order by p.id, array_position(u.path, a.unit_id) desc, a.created_at desc`
}

export interface Round {
  readonly courseId: string
  readonly cycle: number
  readonly titles: Readonly<Record<string, string>>
  /** Module titles and objective texts of the current release, by locale. */
  readonly modules: readonly {
    id: string
    titles: Record<string, string>
    objectives: Record<string, Record<string, string>>
  }[]
}

/** Courses and cycles with a living assignment, the newest first. */
export async function rounds(reader: Reader): Promise<Round[]> {
  const sql = sqlOf(reader)
  return sql<Round[]>`
    select a.course_id as "courseId", a.cycle, coalesce(r.body -> 'titles', '{}') as titles,
      coalesce((select jsonb_agg(jsonb_build_object('id', m ->> 'id', 'titles', m -> 'titles', 'objectives', m -> 'objectives'))
        from jsonb_array_elements(r.body -> 'modules') m), '[]') as modules
    from (
      select course_id, cycle, max(created_at) as newest from assignment
      where organisation_id = ${reader.organisationId} and withdrawn_at is null group by 1, 2
    ) a
    left join course_current c on c.course_id = a.course_id
    left join course_release r on r.hash = c.release_hash
    order by a.newest desc`
}
