import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from './days.ts'
import { dueDates } from './deadlines.ts'

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('days are counted as the calendar counts them, over leap years and centuries', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      const expected = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
      expect(addDays(day, count)).toBe(expected)
      expect(daysBetween(day, expected)).toBe(count)
    })
  )
})

test.each([
  ['2026-11-24', 3, '2027-02-24'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-31', 1, '2027-01-31']
])('%s and %i months is %s: the last day of the month where the day does not exist', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test('a deadline is a span of dates counted from its own start, and none while the start is not known', () => {
  const rows = [
    { id: 'report', from: 'known', unit: 'day', first: 3, last: 5 },
    { id: 'logs', from: 'posted', unit: 'month', first: 3, last: 6 }
  ] as const
  expect(dueDates(rows, { known: '2026-11-24', posted: null })).toEqual([
    { id: 'report', from: 'known', start: '2026-11-24', first: '2026-11-27', last: '2026-11-29' },
    { id: 'logs', from: 'posted', start: null, first: null, last: null }
  ])
})
