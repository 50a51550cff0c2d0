const minutesPerDay = 1440

/**
 * What the simulated phone shows.
 *
 * @param clock wall clock at t = 0, HH:MM
 * @param t simulated minutes from the start
 * @returns `clock` HH:MM; `day` 0 is the day the story begins on
 */
export function clockAt(clock: string, t: number): { clock: string; day: number } {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const total = hours * 60 + minutes + t
  const day = Math.floor(total / minutesPerDay)
  const inDay = total - day * minutesPerDay
  const two = (value: number) => String(value).padStart(2, '0')
  return { clock: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`, day }
}
