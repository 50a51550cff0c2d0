import type { ManualDeadline } from '../schema/manual.ts'
import { addDays, addMonths } from './days.ts'

/** A deadline as dates. `last` where the rule is a span (three to five days). */
export type DueDate = {
  id: string
  from: ManualDeadline['from']
  start: string | null
  first: string | null
  last: string | null
}

/** @param starts calendar dates in the organisation's zone; null where it is not known yet. The first day is not counted. */
export function dueDates(
  deadlines: readonly Pick<ManualDeadline, 'id' | 'from' | 'unit' | 'first' | 'last'>[],
  starts: Readonly<Record<ManualDeadline['from'], string | null>>
): DueDate[] {
  return deadlines.map(({ id, from, unit, first, last }) => {
    const start = starts[from]
    const add = unit === 'day' ? addDays : addMonths
    return { id, from, start, first: start && add(start, first), last: start && last ? add(start, last) : null }
  })
}
