import { fill } from '#app/words/fill.ts'

/** "18 new, 6 changed": only what is not zero. */
export const countText = (words: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>) =>
  Object.entries(words)
    .filter(([key]) => (counts[key] ?? 0) > 0)
    .map(([key, text]) => fill(text, { n: counts[key] ?? 0 }))
    .join('・')
