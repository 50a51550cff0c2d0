import { addressSubject } from './address.ts'

const MINUTE = 60_000

/** How many wrong tries fit into a window. Windows are short, so that nobody is shut out for long by someone else's tries.
 *
 *  One person, from browsers that person never used: 5 in a quarter of an hour and 10 in an hour, so at most 240 a day whoever tries
 *  and from wherever. A browser the person has used before (at most KNOWN_DEVICES of them) has a counter of its own and is bound by
 *  nothing others do: at most 480 a day, for someone who holds that very phone. */
export const LIMITS = {
  person: { tries: 5, minutes: 15 },
  'person-hour': { tries: 10, minutes: 60 },
  'person-device': { tries: 5, minutes: 15 },
  unit: { tries: 60, minutes: 15 },
  address: { tries: 30, minutes: 15 },
  /** Activation codes typed for one number: 40 bits, so the tries could be many; five are enough for fingers. */
  code: { tries: 5, minutes: 15 },
  /** Requests to be let in. A whole shop may begin on one morning behind one address. */
  'ask-unit': { tries: 120, minutes: 15 },
  'ask-address': { tries: 120, minutes: 15 },
  /** Joining at once, where an administrator allows it until a day: a lecture hall of 800 and the next one, behind one address. What this
   *  bounds is how many people somebody with the code can invent before the administrator sees it. */
  'join-unit': { tries: 2000, minutes: 15 },
  'join-address': { tries: 2000, minutes: 15 },
  /** Numbers that were somebody's already. People mistype, but nobody goes through a list here. */
  'taken-unit': { tries: 100, minutes: 15 },
  'taken-address': { tries: 60, minutes: 15 },
  /** Requests for a link by mail. */
  'mail-to': { tries: 3, minutes: 60 },
  'mail-address': { tries: 10, minutes: 60 },
  /** Other addresses that one registration asks to be confirmed: whoever holds its link chooses where the letter goes. */
  'mail-from': { tries: 5, minutes: 60 }
} as const
export type Scope = keyof typeof LIMITS

export const KNOWN_DEVICES = 5
/** What "try again now" of a manager is worth: so many tries within a quarter of an hour, whatever the counters say. */
export const PASS = { tries: 5, minutes: 15 }

export interface Counted {
  readonly scope: Scope
  readonly subject: string
  readonly windowStart: Date
}

/** The counter of a scope for a subject at this moment. Windows begin at the same minutes for everyone. */
export function tally(scope: Scope, subject: string, now: Date): Counted {
  const length = LIMITS[scope].minutes * MINUTE
  return { scope, subject, windowStart: new Date(Math.floor(now.getTime() / length) * length) }
}

/** When the last of the counters that are full starts again; null when none is full. */
export function waitUntil(
  tallies: readonly Counted[],
  counts: readonly { scope: string; count: number }[]
): Date | null {
  const full = tallies.filter(({ scope }) =>
    counts.some((row) => row.scope === scope && row.count > LIMITS[scope].tries)
  )
  const ends = full.map(({ scope, windowStart }) => windowStart.getTime() + LIMITS[scope].minutes * MINUTE)
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}

/** From when a pass must be to be good now. */
export function passSince(now: Date): Date {
  return new Date(now.getTime() - PASS.minutes * MINUTE)
}

/** Everything one guess at a PIN or code from an unknown browser counts against. */
export function strangerTallies(
  about: {
    readonly scopes: readonly Scope[]
    readonly subject: string
    readonly unitId: string
    readonly address: string
  },
  now: Date
): Counted[] {
  return [
    ...about.scopes.map((scope) => tally(scope, about.subject, now)),
    tally('unit', about.unitId, now),
    tally('address', addressSubject(about.address), now)
  ]
}
