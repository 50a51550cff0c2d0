import { expect, test } from 'vitest'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import { offeredLocale, offeredLocales } from './language.ts'

const person = (locales: readonly LocaleId[], roles: SignedIn['roles'] = []) => ({
  roles,
  organisation: {
    name: '',
    slug: '',
    timezone: 'Asia/Tokyo',
    smallGroup: 10,
    entryMode: 'roster' as const,
    kind: 'company' as const,
    locales
  }
})

test('a learner is offered what the organisation has turned on, a manager everything', () => {
  expect(offeredLocales(person(['en', 'ja']))).toEqual(['ja', 'en'])
  expect(offeredLocales(person(['ja'], [{ role: 'manager', unitId: 'u' }]))).toContain('en')
  expect(offeredLocales(null)).toContain('ja-easy')
})

test('a language that was turned off becomes the nearest one that is on', () => {
  expect(offeredLocale('ja-easy', ['ja', 'en'])).toBe('ja')
  expect(offeredLocale('en', ['ja-easy'])).toBe('ja-easy')
  expect(offeredLocale('en', ['ja', 'en'])).toBe('en')
})
