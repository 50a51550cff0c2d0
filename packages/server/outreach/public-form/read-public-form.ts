import { addressSubject } from '../../people/address.ts'
import type { Store } from '../../store/database.ts'
import { countForm } from '../../store/outreach/form-counts.ts'
import { openedAt } from './seal.ts'

/** A field people do not see and leave empty. Its name is none that a browser fills in by itself. */
export const TRAP = 'fax-note'
/** The hidden field with the value of formSeal. */
export const SEAL = 'opened'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** Nobody reads a form and presses its button faster; a browser that fills in everything by itself takes as long to be told so. */
export const FASTEST_MS = 1.5 * SECOND
/** A form may stay open for a day: somebody writes, is called away, and comes back in the morning. */
export const LONGEST_MS = 24 * 60 * MINUTE
/** One address may be a whole office; all together would be a flood. */
export const LIMITS = { window: 15 * MINUTE, address: 20, everybody: 600 }

/** What to do about a refusal: show the form again with its words kept and a new seal. Nothing is lost by any of them.
 *  - too-fast: press again · robot: leave the hidden field empty · stale: look over it once more and press again
 *  - too-many: from this address (or from everywhere) in a quarter of an hour; come back a little later */
export type PublicFormRefusal = { readonly ok: false; readonly code: 'too-fast' | 'robot' | 'too-many' | 'stale' }
export type PublicFormAnswer = { readonly ok: true } | PublicFormRefusal

/**
 * Was this form filled in by a person, as far as one can tell without asking them for anything?
 *
 * @param asked.form the form as it arrived (`SEAL` and `TRAP` are read from it)
 * @param asked.address where it came from; only a keyed hash of it is kept, for a day
 * @param asked.kind which form: each kind is counted by itself ("briefing", "magazine", "university")
 */
export async function readPublicForm(
  store: Store,
  asked: { readonly form: FormData; readonly address: string; readonly now: Date; readonly kind: string }
): Promise<PublicFormAnswer> {
  const { form, address, now, kind } = asked
  if (text(form, TRAP) !== '') return { ok: false, code: 'robot' }
  const opened = await openedAt(store, text(form, SEAL))
  const age = opened === null ? Infinity : now.getTime() - opened.getTime()
  if (age > LONGEST_MS) return { ok: false, code: 'stale' }
  if (age < FASTEST_MS) return { ok: false, code: 'too-fast' }
  const windowStart = new Date(Math.floor(now.getTime() / LIMITS.window) * LIMITS.window)
  const [here = 0, everywhere = 0] = await countForm(store, kind, [addressSubject(address), ''], windowStart)
  return here > LIMITS.address || everywhere > LIMITS.everybody ? { ok: false, code: 'too-many' } : { ok: true }
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
