import type { Evening, Moment } from '@hinoyojin/core/schema/debrief.ts'

/** One instant of the two evenings, told beside each other. */
export type Row = { t: number; clock: string; day: number; mine: Moment[]; other: Moment[] }

/** Both evenings on one scale of time, from where they part. */
export function rows(mine: Evening, other: Evening): Row[] {
  const same = (a: Moment | undefined, b: Moment | undefined) =>
    a !== undefined && b !== undefined && a.t === b.t && a.text === b.text
  let from = 0
  while (same(mine.moments[from], other.moments[from])) from += 1
  const found = new Map<number, Row>()
  const put = (moment: Moment, side: 'mine' | 'other') => {
    const row = found.get(moment.t) ?? { t: moment.t, clock: moment.clock, day: moment.day, mine: [], other: [] }
    row[side].push(moment)
    found.set(moment.t, row)
  }
  for (const moment of mine.moments.slice(from)) put(moment, 'mine')
  for (const moment of other.moments.slice(from)) put(moment, 'other')
  return [...found.values()].sort((a, b) => a.t - b.t)
}
