import { describe, expect, test } from 'vitest'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { fillLetter, flawsOf, readTemplate, slotsOf, templateNames } from './templates.ts'

const letter = { subject: '{name}さんへ', text: '{name}さん、こんにちは。' }

describe('every letter in content/mail', () => {
  test.each(templateNames())('%s can be read: every language, the same slots, no ruby', (name) => {
    const template = readTemplate(name)
    expect(flawsOf(template)).toEqual([])
    // what the operator sees in the preview
    expect(Object.keys(template.example).filter((slot) => !slotsOf(template.ja).includes(slot))).toEqual([])
    for (const locale of localeIds) expect(template[locale].text).not.toMatch(/[！!]/)
  })
})

describe('a letter', () => {
  test('is broken when one language lacks a slot or carries ruby', () => {
    const broken = {
      name: { ja: 'x', en: 'x' },
      about: 'x',
      example: {},
      secret: false,
      ja: letter,
      en: { ...letter, text: 'Hello' },
      'ja-easy': letter
    }
    expect(flawsOf({ ...broken, en: { subject: 'Hello', text: 'Hello' } })).toEqual(['en has no {name}'])
    expect(flawsOf({ ...broken, 'ja-easy': { ...letter, text: '{店|みせ} {name}' } })).toEqual([
      'ja-easy has a brace that is no slot'
    ])
    expect(flawsOf({ ...broken, en: { ...letter, text: '{name} {other}' } })).toEqual(['en has {other} and ja has not'])
  })

  test('keeps what stands in a value, and a value can add no line to the subject', () => {
    const filled = fillLetter(letter, { name: '{name}$&\nBcc: x@example.com' })
    expect(filled.subject).toBe('{name}$& Bcc: x@example.comさんへ')
    expect(filled.text).toContain('{name}$&\nBcc')
  })

  test('is not written with a value missing', () => {
    expect(() => fillLetter(letter, {})).toThrow('{name}')
    expect(() => fillLetter({ ...letter, text: '{toString}' }, { name: 'x' })).toThrow('{toString}')
  })

  test('is found by a plain name only', () => {
    expect(() => readTemplate('../facts/F-096')).toThrow('There is no content/mail')
  })
})
