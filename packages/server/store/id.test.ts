import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'

test('ids sort in the order they were made, also many in one millisecond', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUID of version 7 that carries its time', () => {
  const later = Date.now() + 3_600_000
  const id = newId(later)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(later)
  expect(isId(id)).toBe(true)
})

test('a text that is no UUID is not an id', () => {
  for (const text of ['', 'x', "' or true --", '0190163d-8694-739b-aea5-966c26f8ad9']) expect(isId(text)).toBe(false)
})
