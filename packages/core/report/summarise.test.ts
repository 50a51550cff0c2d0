import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directly, summarise, type Figures, type Group } from './summarise.ts'

const group = (id: string, people: number, done = 0, children?: Group[]): Group => ({
  id,
  own: { people, counts: { done } },
  ...(children ? { children } : {})
})
const hidden = (figures: Figures[]) => figures.filter((each) => each.hidden).map(({ id }) => id)

describe('small groups', () => {
  test('are shown from the threshold on', () => {
    expect(summarise(group('all', 0, 0, [group('a', 10, 4), group('b', 12, 6)]))).toEqual([
      { id: 'all', hidden: false, people: 22, counts: { done: 10 } },
      { id: 'a', parent: 'all', hidden: false, people: 10, counts: { done: 4 } },
      { id: 'b', parent: 'all', hidden: false, people: 12, counts: { done: 6 } }
    ])
  })

  test('are hidden together with the smallest other group, or the total would give them away', () => {
    expect(hidden(summarise(group('all', 0, 0, [group('a', 3), group('b', 12), group('c', 40)])))).toEqual(['a', 'b'])
  })

  test('need no other group when they are many enough together', () => {
    expect(hidden(summarise(group('all', 0, 0, [group('a', 5), group('b', 6), group('c', 40)])))).toEqual(['a', 'b'])
  })

  test('are hidden through levels: a hidden area does not come back as the sum of its shops', () => {
    const tree = group('all', 0, 0, [
      group('north', 4),
      group('south', 0, 0, [group('s1', 11), group('s2', 30)]),
      group('west', 60)
    ])
    const figures = summarise(tree)
    expect(hidden(figures)).toContain('north')
    expect(remainders(figures, tree).every((people) => people === 0 || people >= 10)).toBe(true)
  })

  test('say nothing about themselves, not even how many they are', () => {
    expect(summarise(group('all', 3, 2))).toEqual([{ id: 'all', hidden: true }])
  })

  test('of nobody hide nothing', () => {
    expect(hidden(summarise(group('all', 0, 0, [group('a', 0), group('b', 12)])))).toEqual([])
  })
})

test('people directly in a group with children are a group of their own', () => {
  const figures = summarise(group('head', 11, 5, [group('shop', 20, 8)]))
  expect(figures.map(({ id }) => id)).toEqual(['head', directly('head'), 'shop'])
  expect(figures[0]).toMatchObject({ people: 31, counts: { done: 13 } })
})

const trees: fc.Arbitrary<Group> = fc
  .letrec<{ group: Group }>((tie) => ({
    group: fc
      .record({
        people: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })),
        share: fc.nat(100),
        children: fc.oneof({ maxDepth: 3 }, fc.constant<Group[]>([]), fc.array(tie('group'), { maxLength: 4 }))
      })
      .map(({ people, share, children }) => ({
        id: 'x',
        own: { people, counts: { done: Math.floor((people * share) / 100) } },
        children
      }))
  }))
  .group.map((tree) => named(tree, 'g'))

function named(tree: Group, id: string): Group {
  return { ...tree, id, children: (tree.children ?? []).map((child, index) => named(child, `${id}.${index}`)) }
}

type Atom = { id: string; people: number; path: string[] }

/** The smallest parts of a tree, each with the groups it is in. */
function atomsOf(tree: Group, above: string[] = []): Atom[] {
  const path = [...above, tree.id]
  const children = tree.children ?? []
  const own = { id: tree.id, people: tree.own.people, path: children.length > 0 ? [...path, directly(tree.id)] : path }
  return [own, ...children.flatMap((child) => atomsOf(child, path))].filter(({ people }) => people > 0)
}

/** People of each shown group who are in no shown group below it: what subtraction can reach. */
function remainders(figures: Figures[], tree: Group): number[] {
  const shown = new Set(figures.filter((each) => !each.hidden).map(({ id }) => id))
  const owner = (atom: Atom) => [...atom.path].reverse().find((id) => shown.has(id))
  return [...shown].map((id) =>
    atomsOf(tree)
      .filter((atom) => owner(atom) === id)
      .reduce((sum, atom) => sum + atom.people, 0)
  )
}

test('no remainder of a shown group is between nobody and the threshold', () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 2, max: 15 }), (tree, threshold) => {
      for (const people of remainders(summarise(tree, threshold), tree))
        expect(people === 0 || people >= threshold).toBe(true)
    }),
    { numRuns: 500 }
  )
})

test('every sum of people that follows from the shown figures is of nobody or of at least the threshold', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const figures = summarise(tree, 10)
      const shown = figures.filter((each) => !each.hidden).map(({ id }) => id)
      const atoms = atomsOf(tree)
      // Linear algebra instead of the argument in the docstring: which 0/1 sums of atoms lie in the span of what is shown?
      const rows = shown.map((id) => atoms.map((atom) => (atom.path.includes(id) ? 1 : 0)))
      fc.pre(atoms.length <= 12)
      for (let mask = 1; mask < 2 ** atoms.length; mask += 1) {
        const people = atoms.reduce((sum, atom, index) => sum + ((mask >> index) & 1) * atom.people, 0)
        if (people >= 10) continue
        expect(
          inSpan(
            rows,
            atoms.map((_, index) => (mask >> index) & 1)
          )
        ).toBe(false)
      }
    }),
    { numRuns: 150 }
  )
})

test('what is shown is true', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const atoms = atomsOf(tree)
      for (const figure of summarise(tree, 10)) {
        if (figure.hidden) continue
        const mine = atoms.filter((atom) => atom.path.includes(figure.id))
        expect(figure.people).toBe(mine.reduce((sum, atom) => sum + atom.people, 0))
      }
    })
  )
})

test('nothing is hidden when every group is large', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const large = (each: Group): Group => ({
        ...each,
        own: { ...each.own, people: each.own.people + 10 },
        children: (each.children ?? []).map(large)
      })
      expect(hidden(summarise(large(tree), 10))).toEqual([])
    })
  )
})

/** Gaussian elimination over the rationals, small integers only. */
function inSpan(rows: number[][], target: number[]): boolean {
  const rank = (matrix: number[][]) => {
    const left = matrix.map((row) => [...row])
    let found = 0
    for (let column = 0; column < target.length && found < left.length; column += 1) {
      const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
      if (pivot < 0) continue
      ;[left[found], left[pivot]] = [left[pivot] ?? [], left[found] ?? []]
      const top = left[found] ?? []
      for (let index = found + 1; index < left.length; index += 1) {
        const factor = (left[index]?.[column] ?? 0) / (top[column] ?? 1)
        left[index] = (left[index] ?? []).map((value, at) => value - factor * (top[at] ?? 0))
      }
      found += 1
    }
    return found
  }
  return rank(rows) === rank([...rows, target])
}
