import { fill } from '#app/words/fill.ts'
import { dayText, today } from '#app/locals/dates.ts'
import type { incidentWords } from '#app/words/incident.ts'
import { timeText } from '../shop/times.ts'

type Words = (typeof incidentWords)['ja']

/** 21:03, with the day in front when it was another day. */
export function momentText(at: Date, locale: 'ja' | 'en', timezone: string, now = new Date()): string {
  const time = timeText(at, locale, timezone)
  return today(timezone, at) === today(timezone, now) ? time : `${dayText(at, locale, timezone)} ${time}`
}

/** 45 minutes, 3 hours 5 minutes, 2 days. */
export function spanText(ms: number, words: Words): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return fill(words.minutes, { n: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? fill(words.hours, { h: hours, m: minutes % 60 }) : fill(words.days, { d: Math.floor(hours / 24) })
}

/** How the first hour stands. */
export function hourText(startedAt: Date, now: Date, words: Words): string {
  const passed = now.getTime() - startedAt.getTime()
  const left = Math.ceil((60 * 60_000 - passed) / 60_000)
  return left > 0 ? fill(words.hourLeft, { n: left }) : fill(words.hourOver, { n: spanText(passed, words) })
}

/** A deadline of something that goes on. @param left days from today */
export function fromToday(left: number, words: Words): string {
  return left === 0 ? words.dueToday : fill(left > 0 ? words.daysLeft : words.overdue, { n: Math.abs(left) })
}

/** A deadline of something that is over: nothing runs any more. @param left days from the day it was closed to the last day */
export function atEnd(left: number, words: Words): string {
  if (left === 0) return words.dueOnEnd
  return left < 0 ? words.duePassed : words.dueAhead
}

/** When something earlier happened, from a field of a form: a wall clock in the organisation's zone. @returns null for none or nonsense */
export function wallClock(value: string, timezone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return null
  const asUtc = new Date(`${value}:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  const there = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium'
  }).format(asUtc)
  const offset = Date.parse(`${there.replace(' ', 'T')}Z`) - asUtc.getTime()
  return new Date(asUtc.getTime() - offset)
}
