// Calendar dates as text, without a clock: YYYY-MM-DD in, YYYY-MM-DD out.

/** @param date YYYY-MM-DD @param days may be negative */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days)
}

/** The same day some months later; the last day of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date)
  const count = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  return text(y, m, Math.min(day, daysIn(y, m)))
}

/** How many days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

function parts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 0000-03-01 of the Gregorian calendar, counted so that a leap day ends its year. */
function dayNumber(date: string): number {
  const { year, month, day } = parts(date)
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  )
}

function dateOf(number: number): string {
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365
  )
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  return text(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

function text(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
