import type { Reader } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface RegistryRow {
  readonly number: string | null
  readonly name: string
  /** Names of the units from below the root down to the person's own; of whoever is in the root itself: none. */
  readonly units: readonly string[]
  readonly courseId: string
  readonly titles: Readonly<Record<string, string>>
  readonly version: number
  /** YYYY-MM-DD, the organisation's zone. */
  readonly passedOn: string
  /** Of the certificate that holds; null: none was taken. */
  readonly serial: string | null
}

export interface RegistryFilter {
  readonly courseId: string | null
  /** A unit and what is below it. */
  readonly unitId: string | null
  /** Days, inclusive. */
  readonly from: string | null
  readonly to: string | null
}

/** Who has passed, by number. A course that was passed in two cycles stands there twice, each with its own date. */
export async function listPassed(reader: Reader, filter: RegistryFilter): Promise<RegistryRow[]> {
  const { courseId, unitId, from, to } = filter
  return sqlOf(reader)<RegistryRow[]>`
    select p.number, p.name, n.units, c.course_id as "courseId", r.body -> 'titles' as titles, r.version, d.day as "passedOn",
      h.serial
    from course_progress c
    join organisation o on o.id = c.organisation_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    join course_release r on r.hash = c.release_hash
    cross join lateral (select (c.finished_at at time zone o.timezone)::date as day) d
    cross join lateral (
      select coalesce(array_agg(v.name order by cardinality(v.path)) filter (where v.parent_id is not null), '{}') as units
      from unit v where v.organisation_id = u.organisation_id and v.id = any (u.path)
    ) n
    left join certificate_holder h on h.organisation_id = c.organisation_id and h.person_id = c.person_id
      and h.course_id = c.course_id and h.cycle = c.cycle and h.replaced_at is null
      and not exists (
        select from certificate x where x.organisation_id = h.organisation_id and x.serial = h.serial and x.revoked_at is not null)
    where c.organisation_id = ${reader.organisationId} and c.finished_at is not null
      and (${courseId}::text is null or c.course_id = ${courseId})
      and (${unitId}::uuid is null or u.path @> array[${unitId}::uuid])
      and (${from}::date is null or d.day >= ${from}) and (${to}::date is null or d.day <= ${to})
    order by p.number nulls last, p.name, p.id, d.day`
}

/** The courses anybody has passed, for the choice on the page. */
export async function passedCourses(
  reader: Reader
): Promise<{ id: string; titles: Readonly<Record<string, string>>; people: number }[]> {
  return sqlOf(reader)<{ id: string; titles: Readonly<Record<string, string>>; people: number }[]>`
    select c.course_id as id, coalesce((array_agg(r.body -> 'titles' order by r.version desc))[1], '{}') as titles,
      count(distinct c.person_id) as people
    from course_progress c join course_release r on r.hash = c.release_hash
    where c.organisation_id = ${reader.organisationId} and c.finished_at is not null
    group by c.course_id order by c.course_id`
}
