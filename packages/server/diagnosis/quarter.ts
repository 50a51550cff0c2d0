/** A quarter of the calendar: three months that nobody chooses. `from` is its first day, `until` the first day after it. */
export type Quarter = { readonly from: string; readonly until: string }

const first = (year: number, month: number): string => {
  const date = new Date(Date.UTC(year, month, 1))
  return date.toISOString().slice(0, 10)
}

/** The quarters that have ended on this day, the newest first. @param day YYYY-MM-DD in the organisation's zone */
export function endedQuarters(day: string, count: number): Quarter[] {
  const year = Number(day.slice(0, 4))
  const begun = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  return Array.from({ length: count }, (_, back) => ({
    from: first(year, begun - 3 * (back + 1)),
    until: first(year, begun - 3 * back)
  }))
}

/** The first day of the next quarter: when the one that runs now will be shown. */
export function nextQuarter(day: string): string {
  const begun = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  return first(Number(day.slice(0, 4)), begun + 3)
}

/** The calendar day of a moment in a zone. */
export const dayIn = (timezone: string, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now
  )
