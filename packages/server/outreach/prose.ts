/** A piece of a line. Links lead to http and https only; anything else stays text. */
export type Span =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }

const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/g

/** The part of Markdown that news and magazine use: `## `, paragraphs, `- ` lists, `**strong**`, `[words](https://…)`. */
export function blocksOf(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
    .flatMap(blocksOfChunk)
}

function blocksOfChunk(chunk: string): Block[] {
  const found: Block[] = []
  let lines: string[] = []
  let items: (readonly Span[])[] = []
  const flush = () => {
    if (lines.length > 0) found.push({ kind: 'paragraph', spans: spansOf(lines.join('\n')) })
    if (items.length > 0) found.push({ kind: 'list', items })
    lines = []
    items = []
  }
  for (const line of chunk.split('\n').map((each) => each.trim())) {
    const heading = /^#{1,4} +(.+)$/.exec(line)?.[1]
    const item = /^[-*・] *(.+)$/.exec(line)?.[1]
    if (heading || (item && lines.length > 0) || (!item && items.length > 0)) flush()
    if (heading) found.push({ kind: 'heading', spans: spansOf(heading) })
    else if (item && !line.startsWith('**')) items.push(spansOf(item))
    else if (line !== '') lines.push(line)
  }
  flush()
  return found
}

function spansOf(line: string): Span[] {
  const found: Span[] = []
  let from = 0
  const words = (to: number) => {
    if (to > from) found.push({ kind: 'text', text: line.slice(from, to) })
  }
  for (const match of line.matchAll(INLINE)) {
    words(match.index)
    const [all, strong, text, href] = match
    if (strong !== undefined) found.push({ kind: 'strong', text: strong })
    else found.push({ kind: 'link', text: text ?? '', href: href ?? '' })
    from = match.index + all.length
  }
  words(line.length)
  return found
}

/** As HTML, for feed readers. Every letter that means something there is written out. */
export function htmlOf(blocks: readonly Block[]): string {
  const line = (spans: readonly Span[]) =>
    spans
      .map((span) => {
        if (span.kind === 'link') return `<a href="${escaped(span.href)}">${escaped(span.text)}</a>`
        return span.kind === 'strong' ? `<strong>${escaped(span.text)}</strong>` : escaped(span.text)
      })
      .join('')
  return blocks
    .map((block) => {
      if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`
      return block.kind === 'heading' ? `<h2>${line(block.spans)}</h2>` : `<p>${line(block.spans)}</p>`
    })
    .join('\n')
}

/** A text as HTML that shows exactly it. Control characters, which no XML may hold, are left out. */
export const escaped = (text: string) =>
  text
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** As people write it in a mail: ■ headings, ・ lists, addresses after their words. */
export function mailTextOf(blocks: readonly Block[]): string {
  const line = (spans: readonly Span[]) =>
    spans
      .map((span) => (span.kind === 'link' ? `${span.text}\n${span.href}\n` : span.text))
      .join('')
      .trim()
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `・${line(item)}`).join('\n')
      return block.kind === 'heading' ? `■ ${line(block.spans)}` : line(block.spans)
    })
    .join('\n\n')
}

/** The beginning, for lists of articles. */
export function beginningOf(blocks: readonly Block[], letters = 90): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph')
  const text = first && first.kind !== 'list' ? first.spans.map((span) => span.text).join('') : ''
  return [...text].length > letters ? `${[...text].slice(0, letters).join('')}…` : text
}
