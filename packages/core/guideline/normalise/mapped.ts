/**
 * Text that was rewritten, and where each of its UTF-16 units came from: unit i stands for
 * [starts[i], ends[i]) of the text as it was given.
 */
export type Mapped = { text: string; starts: number[]; ends: number[] }

/** A pattern and what takes its place; $1 to $9 as in String.replace. */
export type Rewriting = readonly [RegExp, string]

/** Replaces every match; each unit of a replacement stands for the whole match. */
export function rewrite(mapped: Mapped, [pattern, replacement]: Rewriting): Mapped {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let kept = 0
  const keep = (until: number) => {
    pieces.push(mapped.text.slice(kept, until))
    for (let at = kept; at < until; at++) {
      starts.push(mapped.starts[at] ?? 0)
      ends.push(mapped.ends[at] ?? 0)
    }
  }
  for (const match of mapped.text.matchAll(pattern)) {
    keep(match.index)
    kept = match.index + match[0].length
    const put = replacement.replaceAll(/\$([1-9])/g, (_, group: string) => match[Number(group)] ?? '')
    pieces.push(put)
    for (let at = 0; at < put.length; at++) {
      starts.push(mapped.starts[match.index] ?? 0)
      ends.push(mapped.ends[kept - 1] ?? 0)
    }
  }
  if (kept === 0 && pieces.length === 0) return mapped
  keep(mapped.text.length)
  return { text: pieces.join(''), starts, ends }
}
