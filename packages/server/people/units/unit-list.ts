import type { Store } from '../../store/database.ts'
import { createUnit, type UnitRefusal } from './change-units.ts'
import { isAdministrator, notAllowed, type Asker, type NotAllowed } from './scope.ts'

/** More names than any university has faculties: a whole document was pasted by mistake. */
export const MOST_UNITS = 200

const LONGEST_LIST = 50_000

export interface UnitsMade {
  readonly ok: true
  readonly made: readonly string[]
  /** There already; nothing was changed. */
  readonly there: readonly string[]
  readonly refused: readonly { readonly line: string; readonly code: UnitRefusal['code'] }[]
}

/** Makes units below another one from a pasted list, one name per line. A bullet or a number in front is left out; a name that is there
 *  already is said and not made twice. May be pasted again. */
export async function createUnitsFromList(
  store: Store,
  who: Asker,
  parentId: string,
  text: string
): Promise<UnitsMade | NotAllowed | { readonly ok: false; readonly code: 'too-many' | 'nothing' }> {
  if (!isAdministrator(who)) return notAllowed
  if (text.length > LONGEST_LIST) return { ok: false, code: 'too-many' } // cut off, its last name would be half a name
  const names = namesIn(text)
  if (names.length === 0) return { ok: false, code: 'nothing' }
  if (names.length > MOST_UNITS) return { ok: false, code: 'too-many' }
  const [made, there]: [string[], string[]] = [[], []]
  const refused: { line: string; code: UnitRefusal['code'] }[] = []
  for (const name of names) {
    const outcome = await createUnit(store, who, parentId, name)
    if (outcome.ok) made.push(name)
    else if (outcome.code === 'name-taken') there.push(name)
    else refused.push({ line: name, code: outcome.code })
  }
  return { ok: true, made, there, refused }
}

/** The names of a pasted list, in order, each once. */
export function namesIn(text: string): string[] {
  const lines = text.split(/[\r\n\t]+/).map((line) =>
    line
      .replace(/[\s\u3000]+/g, ' ')
      .trim()
      .replace(/^(?:[・•●○■□◆◇*-]|\(?\d{1,3}[.)．、]) ?/u, '')
      .trim()
  )
  return [...new Set(lines.filter((line) => line !== ''))]
}
