/** Why a PIN cannot be chosen. The sentences for these codes are words of the sign-in pages. */
export type PinProblem = 'pin-not-six-digits' | 'pin-easy' | 'pin-date' | 'pin-number'

/** Half- and full-width digits are the same to a person; spaces and hyphens come with pasting. */
export function plainDigits(text: string): string {
  return text
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[\s\-–ー]/g, '')
}

/** Whether someone may choose this PIN. Guessing is bounded, so what matters is that the first tries of a guesser fail.
 *  @param pin as typed, after plainDigits
 *  @param number the person's own number, which every colleague knows */
export function pinProblem(pin: string, number: string | null): PinProblem | null {
  if (!/^[0-9]{6}$/.test(pin)) return 'pin-not-six-digits'
  if (isEasy(pin)) return 'pin-easy'
  if (isDate(pin)) return 'pin-date'
  if (number !== null && number.length >= 4 && (number.includes(pin) || pin.includes(number))) return 'pin-number'
  return null
}

// Ways of a finger over the keypad and other favourites that no rule below catches.
const FAVOURITES = new Set([
  '147258',
  '258369',
  '147369',
  '159357',
  '357159',
  '159753',
  '951753',
  '789456',
  '456123',
  '741852',
  '852963',
  '963852',
  '147852',
  '963741',
  '112358',
  '314159',
  '271828',
  '142857',
  '123654',
  '654123',
  '102030',
  '010203'
])

function isEasy(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10)
  const sameStep = steps.every((step) => step === steps[0]) // 000000, 123456, 654321, 246802
  const [half, third] = [pin.slice(0, 3), pin.slice(0, 2)]
  const repeats = half.repeat(2) === pin || third.repeat(3) === pin // 123123, 121212
  const pairs = /^(\d)\1(\d)\2(\d)\3$/.test(pin) || /^(\d)\1\1(\d)\2\2$/.test(pin) // 112233, 111222
  const mirrored = half === [...pin.slice(3)].reverse().join('') // 123321
  return sameStep || repeats || pairs || mirrored || FAVOURITES.has(pin)
}

/** 900412, 120490, 041290 or 199004: what a birthday looks like. */
function isDate(pin: string): boolean {
  const [a, b, c] = [Number(pin.slice(0, 2)), Number(pin.slice(2, 4)), Number(pin.slice(4))]
  const year = a * 100 + b
  return isDay(b, c) || isDay(b, a) || isDay(a, b) || (year >= 1930 && year < 2030 && c >= 1 && c <= 12)
}

function isDay(month: number, day: number): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
