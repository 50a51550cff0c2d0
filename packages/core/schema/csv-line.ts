// What spreadsheets take for a formula, also in full width (Japanese input), and what hides one behind a blank.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text that no spreadsheet runs: an apostrophe in front makes it a text. */
export const neutral = (text: string) => (FORMULA.test(text) ? `'${text}` : text)

/** One field of CSV. A number stays a number, minus sign and all; a text is made harmless and quoted where needed. */
export function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = neutral(value)
  return /[",\r\n']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line as spreadsheets expect it. */
export const csvLine = (values: readonly (string | number | null)[]) => `${values.map(csvField).join(',')}\r\n`
