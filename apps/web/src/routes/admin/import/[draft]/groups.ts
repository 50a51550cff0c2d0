import type { Change } from '@hinoyojin/server/people/import/plan-types.ts'

/** As people think of it: a change of unit is a move. */
export const kinds = ['add', 'change', 'move', 'return', 'leave'] as const
export type Kind = (typeof kinds)[number]

export interface ChangeLine {
  readonly number: string
  readonly name: string
  readonly was: string | null
  readonly unit: string
  readonly unitWas: string | null
  /** null: stays as it is. */
  readonly email: { readonly was: string | null; readonly is: string | null } | null
  readonly joinsOn: string | null
}

export interface ChangeGroup {
  readonly kind: Kind
  readonly count: number
  readonly lines: readonly ChangeLine[]
}

const SHOWN = 8
const SHOWN_WHOLE = 2000

/** The changes by kind, the first few of each by name; all of one kind when asked for. */
export function groupsOf(
  changes: readonly Change[],
  nameOf: (unitId: string) => string,
  whole: Kind | null
): ChangeGroup[] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => kindOf(change) === kind)
    const shown = own.slice(0, kind === whole ? SHOWN_WHOLE : SHOWN)
    return own.length === 0 ? [] : [{ kind, count: own.length, lines: shown.map((change) => lineOf(change, nameOf)) }]
  })
}

function kindOf({ kind, before, after }: Change): Kind {
  return kind === 'change' && before?.unitId !== after.unitId ? 'move' : kind
}

function lineOf({ before, after, joinsOn }: Change, nameOf: (unitId: string) => string): ChangeLine {
  return {
    number: after.number,
    name: after.name,
    was: before && before.name !== after.name ? before.name : null,
    unit: nameOf(after.unitId),
    unitWas: before && before.unitId !== after.unitId ? nameOf(before.unitId) : null,
    email: before !== null && before.email !== after.email ? { was: before.email, is: after.email } : null,
    joinsOn
  }
}
