import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'

/** How many more gestures it takes at least until an ending. 0 in an ending; conditions are left aside. */
export function stepsToEnd(story: LearnerScenario, from: string): number {
  let ring = [from]
  const seen = new Set(ring)
  for (let steps = 0; ring.length > 0; steps += 1) {
    if (ring.some((id) => story.scenes[id]?.end !== undefined)) return steps
    ring = ring
      .flatMap((id) => story.scenes[id]?.choices.map((choice) => choice.goto) ?? [])
      .filter((id) => !seen.has(id))
    for (const id of ring) seen.add(id)
  }
  return 0
}

/** How far the lantern has walked, 0 to 1: a place on a way, not a figure. */
export const progress = (story: LearnerScenario, parts: { scene: string }[]): number => {
  const done = parts.length - 1
  const left = stepsToEnd(story, parts[done]?.scene ?? story.start)
  return done === 0 ? 0 : done / (done + left)
}
