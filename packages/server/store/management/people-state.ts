import type { Reader } from '../doors.ts'
import { sqlOf } from '../sql.ts'

export interface PersonStateRow {
  readonly id: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly email: string | null
  readonly status: 'active' | 'left'
  readonly keepsKeys: boolean
}

export interface UnitStateRow {
  readonly id: string
  readonly parentId: string | null
  readonly path: string[]
  readonly name: string
}

/** Everybody, and the open units: what a list is compared with. 100,000 people are about 40 MB for a moment. */
export async function readState(
  reader: Reader
): Promise<{ people: PersonStateRow[]; units: UnitStateRow[]; today: string }> {
  const sql = sqlOf(reader)
  const units = await sql<UnitStateRow[]>`
    select id, parent_id as "parentId", path, name from unit
    where organisation_id = ${reader.organisationId} and closed_at is null order by path`
  const people = await sql<PersonStateRow[]>`
    select p.id, p.number, p.name, p.unit_id as "unitId", p.email, p.status,
      exists (select from role_grant g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role in ('administrator', 'operator')) as "keepsKeys"
    from person p where p.organisation_id = ${reader.organisationId} order by p.id`
  const [day] = await sql<{ today: string }[]>`
    select (now() at time zone timezone)::date as today from organisation where id = ${reader.organisationId}`
  return { people: [...people], units: [...units], today: day?.today ?? '' }
}
