import { readEmail } from '../../people/import/cells.ts'
import type { SignedIn } from '../../people/sessions.ts'
import type { Store } from '../../store/database.ts'
import { isUniqueViolation } from '../../store/management/violations.ts'
import { deleteLetters } from '../../store/outreach/university-letters.ts'
import { revokeLinks } from '../../store/outreach/university-links.ts'
import { setEmail, setNextEmail } from '../../store/outreach/university-rows.ts'
import { changeInterest, type OperatorRefusal } from './invite.ts'
import type { Writing } from './letters.ts'
import { askNewAddress, confirmAnew } from './register.ts'

export type AddressCorrected =
  { readonly ok: true } | OperatorRefusal | { readonly ok: false; readonly code: 'email-odd' | 'email-taken' }

/**
 * An operator corrects the address of an office whose letter came back, after a telephone call. Somebody has to confirm it there before
 * anything else goes to it: of a registration that nobody confirmed yet, the registration; of one that was, the change (and then the
 * invitation that came back goes out anew, see confirm.ts). The same address again sends the confirming letter again.
 */
export async function correctAddress(
  store: Store,
  who: SignedIn,
  id: string,
  typed: string,
  writing: Writing
): Promise<AddressCorrected> {
  const read = readEmail(typed)
  if (!read.ok || read.value === null) return { ok: false, code: 'email-odd' }
  const email = read.value
  try {
    return await changeInterest<AddressCorrected>(store, who, id, async (tx, interest) => {
      const same = email.toLowerCase() === interest.email.toLowerCase()
      if (interest.confirmedAt === null) {
        await setEmail(tx, id, email)
        if (!same) await revokeLinks(tx, id, 'own', writing.now)
        await confirmAnew(tx, interest, email, writing)
      } else {
        if (same) return { ok: false, code: 'not-now' } // it is confirmed; an invitation is sent again by its own button
        if (interest.state === 'bounced') await deleteLetters(tx, id)
        await setNextEmail(tx, id, email)
        await askNewAddress(tx, interest, email, writing)
      }
      await tx.audit('university.address-corrected', id)
      return { ok: true }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'email-taken' }
    throw error
  }
}
