import type { Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** An assignment of the sample organisation. Written here and not by training, because people do not know training. */
export async function insertSampleAssignment(
  tx: Transactor,
  row: {
    readonly id: string
    readonly courseId: string
    readonly unitId: string
    readonly dueInDays: number
    readonly by: string
  }
): Promise<void> {
  await sqlOf(tx)`
    insert into assignment (organisation_id, id, course_id, unit_id, later_joiners, due_on, late_days, created_by)
    select ${tx.organisationId}, ${row.id}, ${row.courseId}, ${row.unitId}, true,
      (now() at time zone o.timezone)::date + ${row.dueInDays}::int, 14, ${row.by}
    from organisation o where o.id = ${tx.organisationId}`
}
