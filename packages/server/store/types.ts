import type { ISql } from 'postgres'

/** bigint (counts, sums) as number; beyond 2^53 an error instead of a wrong figure. */
export const safeInteger = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string): number => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit into a number`)
    return value
  }
}

/** A calendar date stays the text 'YYYY-MM-DD': it has no time zone, and a Date would give it one. */
export const calendarDate = {
  to: 1082,
  from: [1082],
  serialize: (value: string) => value,
  parse: (text: string): string => text
}

// A type and not an interface: postgres.js asks for an index signature.
export type Types = { safeInteger: typeof safeInteger; calendarDate: typeof calendarDate }

/** What the files of this folder write SQL with. */
export type Sql = ISql<{ safeInteger: number; calendarDate: string }>
