/**
 * Keyed randomness: a number is a hash of (seed, stream, index), so that adding something to one stream never shifts
 * another. A sequential generator cannot promise this.
 *
 * @param seed integer, 0 … 2^32-1
 * @param stream what the number is for, e.g. 'draw'
 * @param index position in the stream
 * @returns integer, 0 … 2^32-1, the same on every engine (integer operations only)
 */
export function random(seed: number, stream: string, index: number): number {
  let h = (seed ^ 0x9e3779b9) >>> 0
  for (const character of `${stream}:${index}`) {
    h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35) >>> 0
    h ^= h >>> 16
  }
  return h >>> 0
}

/** The items in an order that depends on (seed, stream) only. */
export function shuffled<T>(items: readonly T[], seed: number, stream: string): T[] {
  return items
    .map((item, index) => ({ item, rank: random(seed, stream, index), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item)
}
