import type { Part } from '../session/play.ts'
import { fill } from '../text/fill.ts'
import type { PlayerWords } from '../words/ja.ts'

/** How a jump in time is told: the author's own label, else days or hours; nothing for a few minutes. */
export function passage(part: Part, before: Part | undefined, words: PlayerWords['stage']): string | undefined {
  if (part.at) return part.at
  const days = part.day - (before?.day ?? 0)
  if (days > 0) return words.day[days] ?? fill(words.later, { n: days })
  const hours = Math.round(part.passed / 60)
  return hours > 0 ? fill(words.hours, { n: hours }) : undefined
}
