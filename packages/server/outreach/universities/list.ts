import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'
import { isOperator } from '../../people/operators.ts'
import type { SignedIn } from '../../people/sessions.ts'
import type { Store } from '../../store/database.ts'
import { isId } from '../../store/id.ts'
import { lostLetter, type LostLetter } from '../../store/outreach/university-letters.ts'
import { invitationUntil } from '../../store/outreach/university-links.ts'
import {
  countStates,
  findInterest,
  listInterests,
  listWaves,
  type InterestFilter,
  type InterestRow,
  type InterestState,
  type WaveRow
} from '../../store/outreach/university-rows.ts'

export type { InterestFilter, InterestRow, WaveRow } from '../../store/outreach/university-rows.ts'
export const LONGEST_LIST = 1000

export interface InterestList {
  readonly ok: true
  readonly interests: InterestRow[]
  readonly states: Partial<Record<InterestState, number>>
  readonly waves: WaveRow[]
}
type Refused = { readonly ok: false; readonly code: 'not-allowed' }
const notAllowed: Refused = { ok: false, code: 'not-allowed' }

/** Who is interested, and how far each came. */
export async function interestsOf(
  store: Store,
  who: SignedIn,
  filter: InterestFilter
): Promise<InterestList | Refused> {
  if (!(await isOperator(store, who))) return notAllowed
  return store.read(who.organisationId, async (reader) => {
    const interests = await listInterests(reader, filter, LONGEST_LIST)
    const states = Object.fromEntries((await countStates(reader)).map(({ state, n }) => [state, n]))
    return { ok: true, interests, states, waves: await listWaves(reader) }
  })
}

/** One office, and until when its invitation is good. */
export async function interestOf(
  store: Store,
  who: SignedIn,
  id: string
): Promise<
  | { readonly ok: true; readonly interest: InterestRow; readonly until: Date | null; readonly lost: LostLetter | null }
  | Refused
  | { ok: false; code: 'unknown-interest' }
> {
  if (!(await isOperator(store, who))) return notAllowed
  if (!isId(id)) return { ok: false, code: 'unknown-interest' }
  return store.read(who.organisationId, async (reader) => {
    const interest = await findInterest(reader, id)
    if (interest === null) return { ok: false, code: 'unknown-interest' }
    return { ok: true, interest, until: await invitationUntil(reader, id), lost: await lostLetter(reader, id) }
  })
}

/** The list as a file for a spreadsheet. `columns` and `names` are the words of the page. */
export function interestsFile(
  interests: readonly InterestRow[],
  columns: readonly string[],
  names: {
    readonly need: Record<string, string>
    readonly starting: Record<string, string>
    readonly state: Record<string, string>
  }
): string {
  const day = (at: Date | null) =>
    at && new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(at)
  const lines = interests.map((row) =>
    csvLine([
      row.university,
      row.office,
      row.contact,
      row.email,
      names.need[row.need] ?? row.need,
      row.students,
      names.starting[row.starting] ?? row.starting,
      names.state[row.state] ?? row.state,
      row.wave,
      day(row.registeredAt),
      day(row.confirmedAt),
      day(row.invitedAt),
      row.notes
    ])
  )
  return `\ufeff${csvLine(columns)}${lines.join('')}`
}
