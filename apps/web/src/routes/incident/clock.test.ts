import { expect, test } from 'vitest'
import { incidentWords } from '#app/words/incident.ts'
import { atEnd, fromToday, hourText, momentText, spanText, wallClock } from './clock.ts'

const at = (text: string) => new Date(text)
const { ja } = incidentWords

test('a moment of today is a time, of another day a day and a time', () => {
  const now = at('2026-11-24T13:00:00Z')
  expect(momentText(at('2026-11-24T12:03:00Z'), 'ja', 'Asia/Tokyo', now)).toBe('21:03')
  expect(momentText(at('2026-11-23T12:03:00Z'), 'ja', 'Asia/Tokyo', now)).toContain('11月23日')
})

test('spans are told in the largest unit that still says something', () => {
  expect([5, 65, 60 * 47, 60 * 50].map((minutes) => spanText(minutes * 60_000, ja))).toEqual([
    '5分',
    '1時間5分',
    '47時間0分',
    '2日'
  ])
})

test('the first hour counts down and then says how long it has been', () => {
  const start = at('2026-11-24T12:00:00Z')
  expect(hourText(start, at('2026-11-24T12:10:30Z'), ja)).toBe('最初の1時間：あと50分')
  expect(hourText(start, at('2026-11-24T13:20:00Z'), ja)).toBe('始まってから1時間20分')
})

test('a wall clock is read in the zone of the organisation, and nonsense is nothing', () => {
  expect(wallClock('2026-11-24T21:03', 'Asia/Tokyo')).toEqual(at('2026-11-24T12:03:00Z'))
  expect(wallClock('2026-07-01T10:00', 'Europe/Berlin')).toEqual(at('2026-07-01T08:00:00Z'))
  expect([wallClock('', 'UTC'), wallClock('gestern', 'UTC'), wallClock('2026-99-99T00:00', 'UTC')]).toEqual([
    null,
    null,
    null
  ])
})

test('a deadline runs until the incident is closed, and then says how it stood on that day', () => {
  expect([3, 0, -2].map((left) => fromToday(left, ja))).toEqual(['あと3日', '今日', '2日過ぎました'])
  for (const words of [ja, incidentWords.en]) {
    const closed = [3, 0, -2].map((left) => atEnd(left, words))
    expect(new Set(closed).size).toBe(3)
    expect(closed.join()).not.toMatch(/[0-9]|left|あと/)
  }
})
