import { expect, test } from 'vitest'
import { bySize, choiceOf, marksOf } from './marks.ts'

test('answers with the sorted ids, so that the order of touching says nothing', () => {
  expect(choiceOf(new Set(['slip', 'badge']))).toBe('badge+slip')
})

test('says none when nothing was marked, and reads it back as nothing', () => {
  expect(choiceOf([])).toBe('none')
  expect(marksOf('none')).toEqual([])
  expect(marksOf('badge+slip')).toEqual(['badge', 'slip'])
})

test('puts small things over large ones', () => {
  const things = [{ id: 'a', region: [0, 0, 10, 10] as [number, number, number, number] }, { id: 'b', region: [0, 0, 50, 50] as [number, number, number, number] }] // prettier-ignore
  expect(bySize(things).map(({ id }) => id)).toEqual(['b', 'a'])
})
