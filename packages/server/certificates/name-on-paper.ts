import { asDrawn, undrawable } from '../paper/drawable.ts'

export type NameOnPaper =
  | { ok: true; name: string; own: boolean }
  /** The registered name has characters the font lacks; a spelling has to be typed. */
  | { ok: false; code: 'cannot-draw'; characters: string[] }
  | { ok: false; code: 'spelling-empty' | 'spelling-long' | 'spelling-no-name' }
  | { ok: false; code: 'spelling-cannot-draw'; characters: string[] }

const LONGEST = 60
/** Letters of any script with what stands between the parts of names. No digits, no signs, no addresses. */
const LIKE_A_NAME = /^\p{L}[\p{L}\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF} '’.\-・゠]*$/u

/**
 * The name as it is printed. The registered one, whenever the font can draw it. Only where it can not, the person's own spelling,
 * held to the look of a name because it is a claim; it is marked as such in the statement.
 */
export function nameOnPaper(registered: string, spelling: string | null): NameOnPaper {
  const characters = undrawable(registered)
  if (characters.length === 0) return { ok: true, name: tidy(asDrawn(registered)), own: false }
  if (spelling === null) return { ok: false, code: 'cannot-draw', characters }
  const name = tidy(asDrawn(spelling))
  if (name === '') return { ok: false, code: 'spelling-empty' }
  if ([...name].length > LONGEST) return { ok: false, code: 'spelling-long' }
  const missing = undrawable(name)
  if (missing.length > 0) return { ok: false, code: 'spelling-cannot-draw', characters: missing }
  if (!LIKE_A_NAME.test(name) || name.split(' ').length > 8) return { ok: false, code: 'spelling-no-name' }
  return { ok: true, name, own: true }
}

const tidy = (name: string) => name.replace(/\p{White_Space}+/gu, ' ').trim()
