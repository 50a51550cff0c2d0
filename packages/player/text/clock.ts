import { fill } from './fill.ts'

/** Patterns of a spoken clock; 分 is read ぷん after 1, 3, 4, 6, 8 and 0, which matters where readings are written. */
export type ClockWords = { hour: string; fun: string; pun: string }

/** 21:03 as people say it: 21時3分. */
export function spoken(clock: string, words: ClockWords): string {
  const [h = 0, m = 0] = clock.split(':').map(Number)
  const pattern = m === 0 ? words.hour : [1, 3, 4, 6, 8, 0].includes(m % 10) ? words.pun : words.fun
  return fill(pattern, { h, m, mm: String(m).padStart(2, '0') })
}

/** The clock as a phone shows it: 6:47, not 06:47. */
export const shown = (clock: string): string => clock.replace(/^0/, '')

/** ISO time of milliseconds since 1970. */
export const isoOf = (ms: number): string => new Date(ms).toISOString()
