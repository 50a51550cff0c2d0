import { isId } from '@hinoyojin/server/people/units/ids.ts'
import type { AgreementState } from '@hinoyojin/server/guidelines/obligation.ts'

export const states = ['agreed', 'older', 'not-yet'] as const

/** What the list is asked for, from the address. Odd values mean "all". */
export function wishOf(asked: URLSearchParams): { unitId: string | null; states: readonly AgreementState[] } {
  const unit = asked.get('unit') ?? ''
  const state = asked.get('state') ?? ''
  const chosen = state === 'open' ? states.filter((each) => each !== 'agreed') : states.filter((each) => each === state)
  return { unitId: isId(unit) ? unit : null, states: chosen.length > 0 ? chosen : states }
}
