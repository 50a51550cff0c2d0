/** The calendar date there: YYYY-MM-DD. */
export function dayIn(timezone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).format(at)
}
