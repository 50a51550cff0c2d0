import { NEEDS, STARTINGS, STATES } from '@hinoyojin/server/outreach/universities/registration.ts'
import type { InterestFilter } from '@hinoyojin/server/outreach/universities/list.ts'

/** What the form asks for, from the address. Odd values mean "all". */
export function filterOf(asked: URLSearchParams): InterestFilter {
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((value) => value === asked.get(name)) ?? null
  return {
    need: oneOf(NEEDS, 'need'),
    starting: oneOf(STARTINGS, 'starting'),
    from: numberOf(asked.get('from')),
    to: numberOf(asked.get('to')),
    state: oneOf(STATES, 'state'),
    text: (asked.get('text') ?? '').trim().slice(0, 100)
  }
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text.trim()) ? Math.min(Number(text), 1_000_000) : null
}
