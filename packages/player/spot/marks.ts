/** The answer of a spot: ids of what was marked, in an order that says nothing; 'none' where nothing was. */
export const choiceOf = (marked: Iterable<string>): string => [...marked].sort().join('+') || 'none'

export const marksOf = (choice: string | undefined): string[] =>
  choice === undefined || choice === 'none' ? [] : choice.split('+')

type Placed = { region: [number, number, number, number] }

/** Small things on top of large ones, so that each can be touched where they overlap. */
export const bySize = <Thing extends Placed>(things: Thing[]): Thing[] =>
  [...things].sort((a, b) => b.region[2] * b.region[3] - a.region[2] * a.region[3])
