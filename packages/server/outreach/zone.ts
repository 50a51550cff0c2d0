/** The moment at which the clocks of a zone show this day and time. @param day 2026-12-15 @param time 14:00 */
export function instantOf(day: string, time: string, timezone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  let at = wanted
  // The zone's distance from UTC, found by looking at what its clocks show then; twice, for days on which they are changed.
  for (let n = 0; n < 2; n++) {
    const shown = localParts(new Date(at), timezone)
    at += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`)
  }
  return new Date(at)
}

/** What the clocks of a zone show: { day: '2026-12-15', time: '14:00' }. */
export function localParts(at: Date, timezone: string): { readonly day: string; readonly time: string } {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', time = ''] = shown.format(at).split(' ')
  return { day, time }
}
