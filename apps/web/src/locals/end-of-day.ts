/** The first moment after a calendar day in a zone; an invalid Date for anything that is no day. */
export function endOfDay(day: string, timezone: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!parts) return new Date(NaN)
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number)
  const midnight = Date.UTC(year, month - 1, date + 1)
  // What the clocks there show at that moment of UTC says how far they are away; twice, for zones that change their clocks that day.
  const first = midnight - awayAt(midnight, timezone)
  return new Date(midnight - awayAt(first, timezone))
}

function awayAt(moment: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - moment
}
