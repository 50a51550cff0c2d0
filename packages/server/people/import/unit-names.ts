/** An open unit as the matching needs it. */
export interface KnownUnit {
  readonly id: string
  readonly parentId: string | null
  readonly path: readonly string[]
  readonly name: string
}

export type UnitMatch =
  | { readonly kind: 'found'; readonly unit: KnownUnit }
  | { readonly kind: 'ambiguous'; readonly among: readonly KnownUnit[] }
  /** `below`: the known part of a path; `missing`: the names that would have to be made, from the top. */
  | {
      readonly kind: 'unknown'
      readonly below: KnownUnit
      readonly missing: readonly string[]
      readonly nearest: KnownUnit | null
    }

/** Spaces and width do not make another shop; for comparing only, never for what is stored. */
export const alike = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** 'A/B', 'A＞B' or one cell per level: the names from the top. */
export function unitPath(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/[/／>＞›→]/))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The units of an organisation, searched by name or by the end of a path. */
export class UnitNames {
  readonly #units: readonly KnownUnit[]
  readonly #byId: ReadonlyMap<string, KnownUnit>
  readonly #byName = new Map<string, KnownUnit[]>()
  readonly root: KnownUnit

  /** @param units open units, the root among them */
  constructor(units: readonly KnownUnit[]) {
    this.#units = units
    this.#byId = new Map(units.map((unit) => [unit.id, unit]))
    const root = units.find((unit) => unit.parentId === null)
    if (!root) throw new Error('An organisation has a topmost unit.')
    this.root = root
    for (const unit of units) {
      const key = alike(unit.name)
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), unit])
    }
  }

  find(path: readonly string[]): UnitMatch {
    const last = path.at(-1)
    if (last === undefined) return { kind: 'found', unit: this.root }
    const whole = path.length > 1 ? (this.#byName.get(alike(path.join('/'))) ?? []) : []
    const ending = (this.#byName.get(alike(last)) ?? []).filter((unit) =>
      same(this.names(unit).slice(-path.length), path)
    )
    const among = [...ending, ...whole]
    const [only] = among
    if (only && among.length === 1) return { kind: 'found', unit: only }
    if (among.length > 1) return this.#fromTheTop(among, path)
    const { below, missing } = this.#knownPart(path)
    return { kind: 'unknown', below, missing, nearest: this.#nearest(last) }
  }

  names(unit: KnownUnit): string[] {
    return unit.path.flatMap((id) => this.#byId.get(id)?.name ?? [])
  }

  // Of several the one whose path is spelled out from the top, with or without the root's name.
  #fromTheTop(among: readonly KnownUnit[], path: readonly string[]): UnitMatch {
    const exact = among.filter((unit) => same(this.names(unit), path) || same(this.names(unit).slice(1), path))
    const [only] = exact
    return only && exact.length === 1 ? { kind: 'found', unit: only } : { kind: 'ambiguous', among }
  }

  #knownPart(path: readonly string[]): { below: KnownUnit; missing: string[] } {
    const named = alike(path[0] ?? '') === alike(this.root.name) ? path.slice(1) : [...path]
    let below = this.root
    for (const [at, name] of named.entries()) {
      const child = this.#units.find((unit) => unit.parentId === below.id && alike(unit.name) === alike(name))
      if (!child) return { below, missing: named.slice(at) }
      below = child
    }
    return { below, missing: [path.at(-1) ?? ''] }
  }

  #nearest(name: string): KnownUnit | null {
    const wanted = alike(name)
    let best: KnownUnit | null = null
    let distance = Math.max(1, Math.floor(wanted.length / 3)) + 1
    for (const unit of this.#units) {
      const known = alike(unit.name)
      const part = wanted.length >= 2 && (known.startsWith(wanted) || wanted.startsWith(known)) // 駅前 for 駅前店
      const away = part ? 1 : editDistance(wanted, known, distance)
      if (away < distance) [best, distance] = [unit, away]
    }
    return best
  }
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, at) => alike(name) === alike(other[at] ?? ''))

/** Letters to add, drop or replace; gives up at `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) >= limit) return limit
  let previous = b.map((_, at) => at + 1)
  for (const [row, letter] of a.entries()) {
    const current: number[] = []
    for (const [column, against] of b.entries()) {
      const diagonal = column === 0 ? row : (previous[column - 1] ?? 0)
      const left = column === 0 ? row + 1 : (current[column - 1] ?? 0)
      current.push(Math.min(diagonal + (letter === against ? 0 : 1), left + 1, (previous[column] ?? 0) + 1))
    }
    if (Math.min(...current) >= limit) return limit
    previous = current
  }
  return previous.at(-1) ?? a.length
}
