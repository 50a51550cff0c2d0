import { random, shuffled } from '../chance/random.ts'
import type { KeyCheck, KeyItem } from '../schema/pack.ts'
import type { Drawn } from '../schema/record.ts'

/**
 * Which items an attempt asks: half of them harmless (the odd one falls to a side by seed), spread over the objectives,
 * options in an order that does not tell which is best. Depends on the ids and the seed only, never on the order in which
 * the pool is stored.
 */
export function draw(key: KeyCheck, seed: number): Drawn {
  const ids = Object.keys(key.items).sort()
  const count = Math.min(key.draw, ids.length)
  const harmless = spread(key, ids, 'harmless', seed)
  const risky = spread(key, ids, 'risky', seed)

  const half = Math.floor(count / 2) + (count % 2 === 1 ? random(seed, 'draw odd', 0) % 2 : 0)
  // A pool that lacks one kind is filled up from the other, so that the number asked stays what was promised.
  const ofHarmless = Math.max(Math.min(half, harmless.length), count - risky.length)
  const chosen = [...harmless.slice(0, ofHarmless), ...risky.slice(0, count - ofHarmless)]

  return shuffled(chosen, seed, 'draw order').map((item) => ({
    item,
    options: shuffled(Object.keys(key.items[item]?.options ?? {}).sort(), seed, `draw options ${item}`)
  }))
}

/** The items of one kind, one objective after another in turn. */
function spread(key: KeyCheck, ids: string[], kind: KeyItem['kind'], seed: number): string[] {
  const mine = shuffled(
    ids.filter((id) => key.items[id]?.kind === kind),
    seed,
    `draw ${kind}`
  )
  const objectives = shuffled(
    [...new Set(mine.map((id) => key.items[id]?.objective ?? ''))].sort(),
    seed,
    `draw ${kind} objectives`
  )
  const piles = objectives.map((objective) => mine.filter((id) => key.items[id]?.objective === objective))
  const longest = Math.max(0, ...piles.map((pile) => pile.length))
  return Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1))).flat()
}
