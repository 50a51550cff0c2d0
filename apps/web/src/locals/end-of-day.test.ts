import { expect, test } from 'vitest'
import { endOfDay } from './end-of-day.ts'

test.each([
  ['2026-11-24', 'Asia/Tokyo', '2026-11-24T15:00:00.000Z'],
  ['2026-12-31', 'Asia/Tokyo', '2026-12-31T15:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-11-24', 'UTC', '2026-11-25T00:00:00.000Z']
])('the day %s in %s ends at %s', (day, zone, end) => {
  expect(endOfDay(day, zone).toISOString()).toBe(end)
})

test('what is no day gives no moment', () => {
  for (const text of ['', 'tomorrow', '2026-1-1']) expect(endOfDay(text, 'Asia/Tokyo').getTime()).toBeNaN()
})
