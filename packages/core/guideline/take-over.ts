/** Puts a clause that would do in the place of the sentence the finding stands in. What stands before and after is kept. */
export function takeOver(text: string, { start, end }: { start: number; end: number }, instead: string): string {
  const ends = /[。．！？!?\n]|\.(?=\s|$)/g
  let from = 0
  let to = text.length
  for (const { index, 0: mark } of text.matchAll(ends)) {
    const after = index + mark.length
    if (after <= start) from = after
    else if (index >= end - 1) {
      to = mark === '\n' ? index : after
      break
    }
  }
  const lead = /^\s*(?:[・\-*]\s*|[0-9０-９]+[.．、)）]\s*)?/.exec(text.slice(from, start))?.[0] ?? ''
  return `${text.slice(0, from)}${lead}${instead}${text.slice(to)}`
}
