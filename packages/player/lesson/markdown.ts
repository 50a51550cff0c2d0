/** Inline piece of a lesson: words, strong words, or the mark of a source. */
export type Span = { kind: 'text' | 'strong' | 'fact'; text: string }
export type Passage = { kind: 'heading' | 'paragraph'; spans: Span[] } | { kind: 'list'; items: Span[][] }

const inline = /\*\*(.+?)\*\*|\[(F-\d{3})\]/g

export function spans(line: string): Span[] {
  const found: Span[] = []
  let from = 0
  const words = (to: number) => {
    if (to > from) found.push({ kind: 'text', text: line.slice(from, to) })
  }
  for (const match of line.matchAll(inline)) {
    words(match.index)
    found.push(match[2] ? { kind: 'fact', text: match[2] } : { kind: 'strong', text: match[1] ?? '' })
    from = match.index + match[0].length
  }
  words(line.length)
  return found
}

/** The part of Markdown that lessons use: `## `, paragraphs, `- ` lists, `**strong**`, `[F-096]`. The rest stays text. */
export function passages(body: string): Passage[] {
  const found: Passage[] = []
  for (const chunk of body.trim().split(/\n\s*\n/)) {
    let text: string[] = []
    let items: Span[][] = []
    const flush = () => {
      if (text.length > 0) found.push({ kind: 'paragraph', spans: spans(text.join('\n')) })
      if (items.length > 0) found.push({ kind: 'list', items })
      text = []
      items = []
    }
    for (const line of chunk.split('\n').map((each) => each.trim())) {
      const heading = /^#{1,3} +(.+)$/.exec(line)
      const item = /^[-*] +(.+)$/.exec(line)
      if (heading) {
        flush()
        found.push({ kind: 'heading', spans: spans(heading[1] ?? '') })
      } else if (item) {
        if (text.length > 0) flush()
        items.push(spans(item[1] ?? ''))
      } else if (line !== '') {
        if (items.length > 0) flush()
        text.push(line)
      }
    }
    flush()
  }
  return found
}
