/**
 * The nodes from which none of the targets can be reached, found by walking backwards from the targets.
 *
 * @param next successors of each node
 */
export function hopeless(next: readonly (readonly number[])[], targets: readonly number[]): number[] {
  const before: number[][] = next.map(() => [])
  next.forEach((successors, index) => successors.forEach((successor) => before[successor]?.push(index)))
  const hope = new Uint8Array(next.length)
  const open = [...targets]
  targets.forEach((target) => (hope[target] = 1))
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const earlier of before[node] ?? []) {
      if (hope[earlier] === 1) continue
      hope[earlier] = 1
      open.push(earlier)
    }
  }
  return next.flatMap((_, index) => (hope[index] === 1 ? [] : [index]))
}
