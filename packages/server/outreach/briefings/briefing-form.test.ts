import { expect, test } from 'vitest'
import { BRIEFING_INPUTS, readBriefingForm, type BriefingInput } from './briefing-form.ts'

const typed = (own: Partial<Record<BriefingInput, string>> = {}) => ({
  ...(Object.fromEntries(BRIEFING_INPUTS.map((name) => [name, ''])) as Record<BriefingInput, string>),
  'title-ja': '説明会',
  day: '2026-12-15',
  from: '14:00',
  to: '15:30',
  place: '例の会館',
  capacity: '30',
  ...own
})
const problems = (own: Partial<Record<BriefingInput, string>>) => {
  const read = readBriefingForm(typed(own), 'Asia/Tokyo')
  return read.ok ? [] : read.problems
}

test('day and time are those of the organisation’s zone', () => {
  const read = readBriefingForm(typed({ from: '９：３０' }), 'Asia/Tokyo')
  expect(read.ok && read.fields.startsAt.toISOString()).toBe('2026-12-15T00:30:00.000Z')
  const summer = readBriefingForm(typed({ day: '2026-07-01' }), 'Europe/Berlin')
  expect(summer.ok && summer.fields.startsAt.toISOString()).toBe('2026-07-01T12:00:00.000Z')
})

test('languages that nobody wrote are left out; one that is begun needs a title', () => {
  const read = readBriefingForm(typed({ 'title-en': 'Briefing' }), 'Asia/Tokyo')
  expect(read.ok && Object.keys(read.fields.texts)).toEqual(['ja', 'en'])
  expect(problems({ 'about-easy': 'x' })).toEqual(['title-easy'])
})

test.each<[Partial<Record<BriefingInput, string>>, BriefingInput[]]>([
  [{ 'title-ja': ' ' }, ['title-ja']],
  [{ day: '2026-02-30' }, ['day']],
  [{ day: '' }, ['day']],
  [{ from: '25:00' }, ['from']],
  [{ to: '13:00' }, ['to']],
  [{ place: '' }, ['place']],
  [{ online: 'javascript:alert(1)' }, ['online']],
  [{ capacity: '0' }, ['capacity']],
  [{ capacity: 'many' }, ['capacity']],
  [{ 'follow-en': 'Thank you' }, ['follow-ja']]
])('asks again for %j', (own, wrong) => expect(problems(own)).toEqual(wrong))

test('online only needs no place', () =>
  expect(problems({ place: '', online: 'https://meet.example.com/x' })).toEqual([]))
