const FIRST = [1, 5, 15, 60, 120, 240]
const LATER = 6 * 60
/** With the pauses between them these take 67 hours; a mail server that is down over a weekend loses nothing. */
export const TRIES = 16

/** Minutes until the next try after so many in vain; null: no more. */
export function pauseAfter(tries: number): number | null {
  return tries >= TRIES ? null : (FIRST[tries - 1] ?? LATER)
}
