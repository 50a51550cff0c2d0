import type { Mapped } from './mapped.ts'

// More marks on one letter than any script has: keeps hostile text linear.
const longestCluster = 24

/** NFKC and lower case, letter by letter, so that every unit still knows where it came from. */
export function compatible(text: string): Mapped {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let from = 0; from < text.length;) {
    const until = clusterEnd(text, from)
    const put = oneSpelling(text.slice(from, until))
    pieces.push(put)
    for (let at = 0; at < put.length; at++) {
      starts.push(from)
      ends.push(until)
    }
    from = until
  }
  return { text: pieces.join(''), starts, ends }
}

function oneSpelling(cluster: string): string {
  // NFKC turns ① into a bare 1; what matters is that an item of a list begins here.
  if (/^[\u2460-\u2473\u2776-\u277f]$/.test(cluster)) return '\n・'
  return cluster.normalize('NFKC').toLowerCase()
}

function clusterEnd(text: string, from: number): number {
  let until = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)
  while (
    until < text.length &&
    until - from < longestCluster &&
    /^[\p{M}\uff9e\uff9f]/u.test(text.slice(until, until + 2))
  )
    until += (text.codePointAt(until) ?? 0) > 0xffff ? 2 : 1
  return until
}
