/** Minutes of one person as hours of all: to half an hour below ten, whole above, never nought. */
export function hoursOf(minutes: number, people: number): number {
  const hours = (minutes * people) / 60
  return hours < 10 ? Math.max(0.5, Math.round(hours * 2) / 2) : Math.round(hours)
}
