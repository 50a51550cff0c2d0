/** What stands in a cell, cleaned, or the code of what is wrong with it. */
export type Cell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: CellProblem }
export type CellProblem =
  | 'number-missing'
  | 'number-too-long'
  | 'number-looks-broken'
  | 'formula'
  | 'name-missing'
  | 'name-too-long'
  | 'name-odd-letters'
  | 'email-odd'
  | 'date-odd'

const MAX_NUMBER = 40
const MAX_NAME = 80
const value = <T>(found: T): Cell<T> => ({ ok: true, value: found })
const wrong = <T>(code: CellProblem): Cell<T> => ({ ok: false, code })
const length = (text: string) => [...text].length

// What a spreadsheet would run. A minus begins no name and no number either, but Japanese lists use it for "none".
const looksLikeFormula = (text: string) => /^[=+@]/.test(text)

/** A staff number: half width, without spaces, hyphens of every kind as "-". Leading zeros stay. */
export function readNumber(cell: string): Cell<string> {
  const number = cell
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
  if (number === '' || /^-+$/.test(number)) return wrong('number-missing')
  if (looksLikeFormula(number)) return wrong('formula')
  if (length(number) > MAX_NUMBER) return wrong('number-too-long')
  // 1.23E+05: a spreadsheet has rounded it, and the number is lost.
  return /^\d+(\.\d+)?e\+\d+$/i.test(number) || hasControls(number) ? wrong('number-looks-broken') : value(number)
}

/** A name as written. Only blanks around it and line breaks go, and ﾊﾝｶｸ kana of old systems become カナ: the same
 *  letters in the other width. 髙, 﨑 and 𠮷 are never touched. */
export function readName(cell: string, longest: number = MAX_NAME): Cell<string> {
  // trim and no pattern: a pattern for trailing blanks looks at a cell of 100,000 blanks 100,000 times.
  const name = composed(cell.replace(/[\u200b\u2060\ufeff]/g, '').replace(/[\r\n\t]+/g, ' '))
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
    .trim()
  if (name === '') return wrong('name-missing')
  if (looksLikeFormula(name)) return wrong('formula')
  if (hasControls(name) || name.includes('\ufffd')) return wrong('name-odd-letters')
  return length(name) > longest ? wrong('name-too-long') : value(name)
}

// Macs write が and é as two signs. NFC over the whole name would also replace 神 (U+FA19) by 神, so only these are joined.
const composed = (text: string) =>
  text.replace(/[\u3040-\u30ff][\u3099\u309a]|[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]+/g, (pair) =>
    pair.normalize('NFC')
  )

const hasControls = (text: string) => /[\p{Cc}\p{Cs}\p{Co}]/u.test(text)

/** null when the cell is empty. */
export function readEmail(cell: string): Cell<string | null> {
  const email = cell.normalize('NFKC').trim()
  if (email === '' || /^-+$/.test(email)) return value(null)
  return email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(email)
    ? value(email)
    : wrong('email-odd')
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 }

/** The bare number a spreadsheet keeps for a day, counted from the end of 1899; only such that mean 1950 to 2099. */
const serialDay = (text: string) =>
  /^\d{5}$/.test(text) && Number(text) >= 18_264 && Number(text) < 73_051
    ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
    : null

/** A day as YYYY-MM-DD; null when the cell is empty. Reads 2026-04-01, 2026/4/1, 2026年4月1日, 20260401, R8.4.1 and
 *  令和8年4月1日, and 46113, which is what is left of a date whose cell has lost its format. */
export function readDay(cell: string): Cell<string | null> {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[ t]\d{1,2}:\d\d(:\d\d)?.*$/, '')
  if (text === '' || /^-+$/.test(text)) return value(null)
  const serial = serialDay(text)
  if (serial !== null) return value(serial)
  const plain = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  const era = /^(令和|平成|昭和|[rhs])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  if (era)
    return dayOf((ERAS[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2])), Number(era[3]), Number(era[4]))
  return wrong('date-odd')
}

function dayOf(year: number, month: number, day: number): Cell<string> {
  const found = new Date(Date.UTC(year, month - 1, day))
  const real = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === day
  return real && year >= 1900 && year < 2200 ? value(found.toISOString().slice(0, 10)) : wrong('date-odd')
}
