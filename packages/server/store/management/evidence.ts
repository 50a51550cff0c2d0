import type { Reader } from '../doors.ts'
import { sqlOf } from '../sql.ts'
import { concerns } from './due-date.ts'

export interface EvidenceRow {
  readonly personId: string
  readonly number: string | null
  readonly name: string
  readonly unitName: string
  readonly status: 'active' | 'left'
  readonly courseId: string
  readonly titles: Readonly<Record<string, string>>
  readonly version: number | null
  readonly releaseHash: string | null
  readonly packHashes: readonly string[]
  readonly cycle: number
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly minutes: number
  readonly done: number
  readonly total: number
  /** Of this release: module, objective, its text by locale; the day it was first met (organisation's zone), or null. */
  readonly objectives: readonly {
    readonly module: Readonly<Record<string, string>>
    readonly texts: Readonly<Record<string, string>>
    readonly metOn: string | null
  }[]
}

export interface EvidenceFilter {
  readonly unitId: string | null
  readonly courseId: string | null
  readonly cycle: number | null
}

/** What a number of people did and reached, in the order of their ids. Never a choice, never an answer.
 *  @param after id of the last person of the part before */
export async function evidencePart(
  reader: Reader,
  { unitId, courseId, cycle }: EvidenceFilter,
  after: string | null,
  limit: number
): Promise<{ rows: EvidenceRow[]; last: string | null }> {
  const sql = sqlOf(reader)
  const people = await sql<{ id: string }[]>`
    select p.id from person p
    where p.organisation_id = ${reader.organisationId} and p.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and (${unitId}::uuid is null or p.unit_id in (
        select u.id from unit u where u.organisation_id = ${reader.organisationId} and u.path @> array[${unitId}::uuid]))
    order by p.organisation_id, p.id limit ${limit}`
  if (people.length === 0) return { rows: [], last: null }
  const ids = people.map(({ id }) => id)
  const organisation = reader.organisationId
  // `offset 0` keeps the planner from reading the whole organisation again for every part: after a large import it has no
  // statistics yet and takes an organisation for a few hundred rows. So every person is looked up by key.
  const rows = await sql<EvidenceRow[]>`
    with mets as materialized (
      select t.person_id, t.course_id, t.cycle, t.module_id, e.objective, min(t.finished_at) as at
      from unnest(${ids}::uuid[]) i (id)
      cross join lateral (select * from attempt where organisation_id = ${organisation} and person_id = i.id offset 0) t
      cross join lateral (
        select objective from evidence where organisation_id = ${organisation} and attempt_id = t.id and verdict = 'met' offset 0
      ) e
      group by 1, 2, 3, 4, 5
    ),
    met as materialized (
      select person_id, course_id, cycle, jsonb_object_agg(module_id || ' ' || objective, at) as days from mets group by 1, 2, 3
    ),
    pairs as materialized (
      select i.id as person_id, c.course_id, c.cycle from unnest(${ids}::uuid[]) i (id)
      cross join lateral (
        select course_id, cycle from course_progress where organisation_id = ${organisation} and person_id = i.id offset 0
      ) c
      union
      select p.id, a.course_id, a.cycle from unnest(${ids}::uuid[]) i (id)
      cross join lateral (select * from person where organisation_id = ${organisation} and id = i.id offset 0) p
      join unit u on u.organisation_id = ${organisation} and u.id = p.unit_id
      join assignment a on a.organisation_id = ${organisation} and ${concerns(sql)}
    )
    select p.id as "personId", p.number, p.name, u.name as "unitName", p.status, x.course_id as "courseId",
      coalesce(r.body -> 'titles', '{}') as titles, r.version, r.hash as "releaseHash", coalesce(k.packs, '{}') as "packHashes", x.cycle,
      cp.started_at as "startedAt", cp.finished_at as "finishedAt", coalesce(round(cp.study_ms / 60000.0), 0)::int as minutes,
      coalesce(cp.done, 0) as done, coalesce(cp.total, 0) as total, coalesce(j.objectives, '[]') as objectives
    from pairs x
    cross join lateral (select * from person where organisation_id = ${organisation} and id = x.person_id offset 0) p
    join organisation o on o.id = ${organisation}
    join unit u on u.organisation_id = ${organisation} and u.id = p.unit_id
    left join lateral (
      select * from course_progress
      where organisation_id = ${organisation} and person_id = x.person_id and course_id = x.course_id and cycle = x.cycle offset 0
    ) cp on true
    left join met on met.person_id = x.person_id and met.course_id = x.course_id and met.cycle = x.cycle
    left join course_current cc on cc.course_id = x.course_id
    left join course_release r on r.hash = coalesce(cp.release_hash, cc.release_hash)
    left join lateral (select array_agg(m ->> 'pack') as packs from jsonb_array_elements(r.body -> 'modules') m) k on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('module', m -> 'titles', 'texts', ob.value, 'metOn', (
          ((met.days ->> ((m ->> 'id') || ' ' || ob.key))::timestamptz at time zone o.timezone)::date
        ))) as objectives
      from jsonb_array_elements(r.body -> 'modules') m, jsonb_each(m -> 'objectives') ob
    ) j on true
    where (${courseId}::text is null or x.course_id = ${courseId}) and (${cycle}::int is null or x.cycle = ${cycle})
    order by p.id, x.course_id, x.cycle`
  return { rows: [...rows], last: people.length < limit ? null : (ids.at(-1) ?? null) }
}
