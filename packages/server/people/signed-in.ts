import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

export type Role = 'manager' | 'administrator' | 'author' | 'operator'

/** A role and the unit whose subtree it reaches. Everyone is a learner; that needs no grant. */
export interface Grant {
  readonly role: Role
  readonly unitId: string
}

/** How a session began. Only link and passkey carry the roles of an administrator: six digits are too few for them. */
export type SessionMethod = 'pin' | 'activation' | 'request' | 'link' | 'passkey'

export interface SignedIn {
  readonly organisationId: string
  readonly personId: string
  readonly name: string
  /** Staff or student number; null for someone an open organisation has not numbered yet. */
  readonly number: string | null
  readonly unitId: string
  /** What this session may do. A session opened with a PIN leaves administrator, author and operator out: see `heldBack`. */
  readonly roles: readonly Grant[]
  /** The person has more roles than this session carries: signing in by link or passkey brings them back. */
  readonly heldBack: boolean
  /** null: not chosen, the page decides. */
  readonly locale: LocaleId | null
  readonly preferences: Readonly<Record<string, unknown>>
  readonly sessionId: string
  readonly method: SessionMethod
  /** A tablet that many use: finishing an activity signs out. */
  readonly shared: boolean
  readonly organisation: {
    readonly name: string
    readonly slug: string
    readonly timezone: string
    readonly locales: readonly LocaleId[]
    readonly smallGroup: number
    readonly entryMode: 'roster' | 'open'
    readonly kind: 'company' | 'university'
  }
}
