const minutesPer: Record<string, number> = { m: 1, h: 60, d: 1440 }

/** Minutes of a duration such as 30m, 11h or 3d. 0 where there is none or it is not one. */
export function minutesOf(duration: string | undefined): number {
  if (duration === undefined) return 0
  const count = Number.parseInt(duration, 10)
  const unit = minutesPer[duration.slice(-1)]
  return unit === undefined || !Number.isSafeInteger(count) ? 0 : count * unit
}
