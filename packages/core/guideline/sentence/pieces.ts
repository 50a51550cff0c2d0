/** A sentence, a line or an item of a list. `ends`: the mark that closed it. */
export type Piece = { text: string; offset: number; item: boolean; ends: string }

// A quotation longer than this is taken for a bracket that was never closed.
const longestQuotation = 300
const closing: Record<string, string> = { '「': '」', '『': '』', '(': ')' }

/** Cuts a normalised text at 。, !, ?, ;, :, line ends and English full stops, but not inside quotations. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  const cut = (until: number, ends: string) => {
    const item = /^[\s]*・/.test(text.slice(from, until))
    const skip = /^[\s・]*/.exec(text.slice(from, Math.min(until, from + 20)))?.[0].length ?? 0
    const words = text.slice(from + skip, until).trimEnd()
    if (words !== '') found.push({ text: words, offset: from + skip, item, ends })
  }
  for (let at = 0; at < text.length; at++) {
    const close = closing[text[at] ?? '']
    if (close !== undefined) at = endOfQuotation(text, at, close)
    else if (isEnd(text, at)) {
      cut(at, text[at] ?? '')
      from = at + 1
    }
  }
  cut(text.length, '\n')
  return found
}

function endOfQuotation(text: string, at: number, close: string): number {
  const end = text.slice(at, at + longestQuotation).indexOf(close)
  return end < 0 ? at : at + end
}

function isEnd(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (mark === '.') return /^(?:[\s]|$)/.test(text.slice(at + 1, at + 2)) && /[a-z)]/.test(text[at - 1] ?? '')
  if (mark === ':') return !/[0-9/]/.test(text[at + 1] ?? '')
  return '。!?;\n'.includes(mark)
}
