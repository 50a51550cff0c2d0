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

/** The words without their readings: for accessible names, titles and places where ruby can not stand. */
export const plain = (words: string): string => words.replace(marked, '$1')
