/**
 * A group of people in a tree of groups. `own` are the people directly in it; those of its children come on top.
 * Counts are of people (how many finished, met an objective …), so none is larger than `people`.
 */
export type Group = { id: string; own: Tally; children?: Group[] }
export type Tally = { people: number; counts: Record<string, number> }

/** Figures of one group with all its children, or the word that they are hidden. Nothing else is said of a hidden group. */
export type Figures = { id: string; parent?: string } & (
  { hidden: false; people: number; counts: Record<string, number> } | { hidden: true }
)

/** Id of the people directly in a group that also has children, as a group of their own. */
export const directly = (id: string) => `${id}/directly`

type Node = Tally & { id: string; parent?: Node; children: Node[]; shown: boolean }

/**
 * Figures for every group of a tree, with small groups hidden, and with them as many larger ones as are needed that no
 * hidden group can be worked out by subtraction (parent minus shown children, over any number of levels).
 *
 * The law: for every shown group, the people in it who are in no shown group below it are none, or at least `threshold`.
 * All that can be computed from the shown figures are sums of such remainders, so each hidden figure stays mixed with those
 * of enough other people. It holds for ONE tree: two partitions of the same people (by shop and by age) shown together can
 * be crossed, and so can the same tree at two moments; the caller shows one partition. A figure of "all" or "none" about a
 * group of sufficient size is shown as it is.
 *
 * @param threshold fewest people whose figures are shown
 * @returns every group in the order of the tree; a group with children and people of its own is followed by those people
 * as a group called `<id>/directly`
 */
export function summarise(root: Group, threshold = 10): Figures[] {
  const tree = nodeOf(root, undefined)
  const all = flatten(tree)
  for (const node of all) node.shown = node.people === 0 || node.people >= threshold
  for (let found = tooSmall(all, threshold); found !== undefined; found = tooSmall(all, threshold)) found.shown = false
  return all.map(({ id, parent, shown, people, counts }) => ({
    id,
    ...(parent ? { parent: parent.id } : {}),
    ...(shown ? { hidden: false, people, counts } : { hidden: true })
  }))
}

/** The group to hide next: the smallest one whose people would make up for a remainder that is too small. */
function tooSmall(all: Node[], threshold: number): Node | undefined {
  for (const node of all) {
    if (!node.shown || node.people === 0) continue
    const below = shownBelow(node).filter((child) => child.people > 0)
    const remainder = node.people - below.reduce((sum, child) => sum + child.people, 0)
    if (remainder === 0 || remainder >= threshold) continue
    // There is one: without any, the remainder would be the whole group, which is large enough to be shown.
    return below.reduce((least, child) =>
      child.people < least.people || (child.people === least.people && child.id < least.id) ? child : least
    )
  }
  return undefined
}

/** The nearest shown groups below this one. */
function shownBelow(node: Node): Node[] {
  return node.children.flatMap((child) => (child.shown ? [child] : shownBelow(child)))
}

function nodeOf(group: Group, parent: Node | undefined): Node {
  const node: Node = {
    id: group.id,
    people: group.own.people,
    counts: { ...group.own.counts },
    children: [],
    shown: true,
    ...(parent ? { parent } : {})
  }
  const children = group.children ?? []
  if (children.length > 0 && group.own.people > 0)
    node.children.push(nodeOf({ id: directly(group.id), own: group.own }, node))
  for (const child of children) node.children.push(nodeOf(child, node))
  for (const child of node.children.filter(({ id }) => id !== directly(group.id))) {
    node.people += child.people
    for (const [name, count] of Object.entries(child.counts)) node.counts[name] = (node.counts[name] ?? 0) + count
  }
  return node
}

function flatten(node: Node): Node[] {
  return [node, ...node.children.flatMap(flatten)]
}
