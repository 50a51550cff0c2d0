import { expect, test } from 'vitest'
import { spelt } from './spelt.ts'

test('spells the day of a law with its year, in the reader’s language', () => {
  expect(spelt('2026-11-04', 'ja')).toBe('2026年11月4日')
  expect(spelt('2026-11-24', 'ja-easy')).toBe('2026{年|ねん}11{月|がつ}24{日|にち}')
  expect(spelt('2026-11-24', 'en')).toBe('24 November 2026')
})
