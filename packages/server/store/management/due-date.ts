import type { Sql } from '../types.ts'

/** The day a person's assignment is due, as SQL over the aliases `a` (assignment), `p` (person) and `o` (organisation).
 *
 *  Everyone has `due_on`. Who joined after the assignment was made gets at least `late_days` from their own first day.
 *  Without `due_on`, `late_days` counts for everyone: from the day the assignment was made or the first day, the later of the two.
 *  First days are days of the organisation's own time zone. */
export function dueDate(sql: Sql) {
  return sql`
    case
      when a.late_days is null then a.due_on
      when a.due_on is null then
        (greatest(p.joined_at, a.created_at) at time zone o.timezone)::date + a.late_days
      when p.joined_at > a.created_at then
        greatest(a.due_on, (p.joined_at at time zone o.timezone)::date + a.late_days)
      else a.due_on
    end`
}

/** Whom an assignment concerns, over the aliases `a`, `p` and `u` (the person's unit). */
export function concerns(sql: Sql) {
  return sql`(
    a.withdrawn_at is null and p.status = 'active' and u.path @> array[a.unit_id]
    and (a.later_joiners or p.joined_at <= a.created_at)
  )`
}
