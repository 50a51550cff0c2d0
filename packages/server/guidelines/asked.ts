import type { GuidelineBody, GuidelineClause } from '@hinoyojin/core/schema/guideline-draft.ts'
import type { Parts } from '../store/guidelines/acknowledgement-rows.ts'
import { clauseHash } from './versioned.ts'

export type Asked = {
  /** Clauses to read before one can agree, in order. */
  clauses: GuidelineClause[]
  /** Is there anything to agree to? A better translation, another order or a clause that went asks nobody again. */
  open: boolean
  /** Only what changed is asked. */
  changesOnly: boolean
}

/** What somebody is asked who agreed to `before` (null: to nothing yet) in these parts. */
export function asked(before: GuidelineBody | null, after: GuidelineBody, parts: Parts): Asked {
  const mine = after.clauses.filter(({ part }) => part === 'people' || parts === 'people+official')
  if (!before) return { clauses: mine, open: true, changesOnly: false }
  const known = new Set(before.clauses.map(clauseHash))
  const clauses = mine.filter((clause) => !known.has(clauseHash(clause)))
  return { clauses, open: clauses.length > 0 || before.pledge.ja !== after.pledge.ja, changesOnly: true }
}

/** Somebody who takes the second part on is asked for it, and for what changed in the first. */
export function askedFor(before: GuidelineBody | null, beforeParts: Parts | null, after: GuidelineBody, parts: Parts): Asked {
  const base = asked(before, after, parts)
  if (!before || beforeParts === 'people+official' || parts === 'people') return base
  const official = after.clauses.filter(({ part }) => part === 'official')
  const clauses = after.clauses.filter((clause) => official.includes(clause) || base.clauses.includes(clause))
  return { clauses, open: base.open || official.length > 0, changesOnly: true }
} // prettier-ignore
