export type Hour = 'night' | 'dawn' | 'day' | 'dusk'

/** The hour of the story, which is also the light on its phone. */
export function hourOf(clock: string): Hour {
  const hour = Number(clock.slice(0, 2))
  if (hour < 5 || hour >= 20) return 'night'
  if (hour < 9) return 'dawn'
  return hour < 16 ? 'day' : 'dusk'
}
