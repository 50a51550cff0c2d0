export type Hour = 'night' | 'dawn' | 'day' | 'dusk'

/** The hour of the story, which is also the light on its phone. */
export function hourOf(clock: string): Hour {
  const hour = Number(clock.slice(0, 2))
  if (hour < 5 || hour >= 20) return 'night'
  if (hour < 9) return 'dawn'
  return hour < 16 ? 'day' : 'dusk'
}

/** From the top of the sky to the roofs. The smallest text on them keeps a contrast of 4.5. */
export const skies: Record<Hour, [string, string, string]> = {
  night: ['#1b2238', '#2a2c45', '#3e3549'],
  dawn: ['#232d48', '#39415d', '#665b6d'],
  day: ['#2f4564', '#41597a', '#556a82'],
  dusk: ['#2b3553', '#443f5f', '#5a5069']
}
