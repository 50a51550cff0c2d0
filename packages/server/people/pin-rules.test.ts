import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinProblem, plainDigits } from './pin-rules.ts'

describe('a PIN', () => {
  it.each(['12345', '1234567', '', 'abcdef', '12345a'])('refuses %j: it is not six digits', (pin) => {
    expect(pinProblem(pin, null)).toBe('pin-not-six-digits')
  })

  it.each([
    '000000',
    '123456',
    '654321',
    '111111',
    '121212',
    '123123',
    '112233',
    '123321',
    '147258',
    '159753',
    '246802',
    '111222'
  ])('refuses %s: it is among the first that are tried', (pin) => expect(pinProblem(pin, null)).toBe('pin-easy'))

  it.each(['900412', '120490', '041290', '199804', '200112', '310199'])(
    'refuses %s: it looks like a birthday',
    (pin) => {
      expect(pinProblem(pin, null)).toBe('pin-date')
    }
  )

  it('refuses the own number, which every colleague knows', () => {
    expect(pinProblem('604815', '604815')).toBe('pin-number')
    expect(pinProblem('927048', '9270')).toBe('pin-number')
    expect(pinProblem('927048', '0102')).toBeNull()
  })

  it('leaves more than four out of five PINs to choose from', () => {
    let free = 0
    for (let pin = 0; pin < 1_000_000; pin += 1) if (pinProblem(String(pin).padStart(6, '0'), null) === null) free += 1
    expect(free).toBeGreaterThan(800_000)
  })

  it('may be typed in full width, pasted with spaces or hyphens', () => {
    expect(plainDigits('６０４-８１５')).toBe('604815')
    expect(plainDigits(' 604 815 ')).toBe('604815')
  })

  it('gives an answer for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void pinProblem(plainDigits(text), text)))
  })
})
