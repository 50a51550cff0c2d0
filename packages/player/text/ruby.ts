/** A run of text; `over` is the reading that stands above it. */
export type Run = { text: string; over?: string }

const marked = /\{([^{}|]+)\|([^{}|]+)\}/g

/** Splits words with ruby markup, {漢字|かんじ}, into runs. */
export function runs(words: string): Run[] {
  const found: Run[] = []
  let from = 0
  for (const match of words.matchAll(marked)) {
    if (match.index > from) found.push({ text: words.slice(from, match.index) })
    found.push({ text: match[1] ?? '', over: match[2] })
    from = match.index + match[0].length
  }
  if (from < words.length) found.push({ text: words.slice(from) })
  return found
}

/** Runs that stand on one line where `whole`, because browsers break lines beside a ruby even inside a word. */
export type Piece = { runs: Run[]; whole: boolean }

/** Longer than this, a phrase may be broken: it has to fit into a bubble on the smallest phone, with large text. */
const longest = 8

/** Splits words into pieces: phrases end at a space or after 、 and 。 */
export function pieces(words: string): Piece[] {
  const found: Piece[] = []
  for (const phrase of words.match(/(?:\{[^{}]*\}|[^\s、。{]|\{)+[、。]*|\s+|[、。]+/g) ?? []) {
    const parts = runs(phrase)
    const whole = parts.length > 1 && plain(phrase).length <= longest
    const last = found.at(-1)
    if (whole || !last || last.whole) found.push({ runs: parts, whole })
    else last.runs.push(...parts)
  }
  return found
}

/** The words without their readings: for accessible names, titles and places where ruby can not stand. */
export const plain = (words: string): string => words.replace(marked, '$1')
