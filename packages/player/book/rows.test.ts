import type { Evening, Moment } from '@hinoyojin/core/schema/debrief.ts'
import { expect, test } from 'vitest'
import { rows } from './rows.ts'

const at = (t: number, text: string): Moment => ({ t, clock: '21:00', day: 0, kind: 'choice', text, verdicts: {}, harmless: false, deciding: false }) // prettier-ignore
const evening = (...moments: Moment[]): Evening => ({ moments, ending: { kind: 'good', title: '', words: [] } })

test('tells two evenings from the moment they part, on one scale of time', () => {
  const found = rows(
    evening(at(1, 'ケーキ'), at(2, 'そのまま'), at(90, '転載')),
    evening(at(1, 'ケーキ'), at(2, '切り取る'), at(60, '返事'))
  )
  expect(found.map((row) => [row.t, row.mine.map(({ text }) => text), row.other.map(({ text }) => text)])).toEqual([
    [2, ['そのまま'], ['切り取る']],
    [60, [], ['返事']],
    [90, ['転載'], []]
  ])
})

test('has nothing to tell where both evenings are the same', () => {
  expect(rows(evening(at(1, 'ケーキ')), evening(at(1, 'ケーキ')))).toEqual([])
})
