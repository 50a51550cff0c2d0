import { randomInt } from 'node:crypto'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { z } from 'zod'
import { operatingOrganisation } from '../../people/operators.ts'
import { SYSTEM, type Store, type Transactor } from '../../store/database.ts'
import { isId, newId } from '../../store/id.ts'
import { lockBriefing, type BriefingRow } from '../../store/outreach/briefing-rows.ts'
import { findByEmail, findRegistration, insertRegistration } from '../../store/outreach/registration-rows.ts'
import { hasAddress } from '../universities/registration.ts'
import { deskAt, sendLetter, type Moment } from './letters.ts'
import { isFull } from './seats.ts'

const line = (longest: number) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
    )
    .pipe(z.string().max(longest))
/** What the form asks for, and nothing more. */
export const signUpForm = z.object({
  // It stands in a letter to whatever address was typed: no link of a stranger's goes out in our name.
  name: line(80).pipe(
    z
      .string()
      .min(1)
      .refine((name) => !hasAddress(name))
  ),
  email: z
    .string()
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.email().max(254)),
  company: line(120),
  wish: z
    .string()
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n]/gu, '')
        .trim()
    )
    .pipe(z.string().max(1000))
})
export type SignUpForm = z.infer<typeof signUpForm>

export type SignedUp =
  | { readonly ok: true; readonly standing: 'seat' | 'waiting' }
  | { readonly ok: false; readonly code: 'unknown-briefing' | 'over' | 'called-off' }

/**
 * A seat while there is one, the waiting list after that. Whoever signs up a second time with the same address gets their letter
 * again and keeps their place; the page tells them no more than it tells anybody, so that nobody can ask who is coming.
 */
export async function signUp(
  store: Store,
  briefingId: string,
  form: SignUpForm,
  locale: LocaleId,
  moment: Moment
): Promise<SignedUp> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null || !isId(briefingId)) return { ok: false, code: 'unknown-briefing' }
  const desk = await deskAt(store, moment)
  return store.write(organisationId, SYSTEM, async (tx): Promise<SignedUp> => {
    const briefing = await lockBriefing(tx, briefingId)
    if (!briefing?.publishedAt) return { ok: false, code: 'unknown-briefing' }
    if (briefing.cancelledAt) return { ok: false, code: 'called-off' }
    if (briefing.startsAt <= moment.now) return { ok: false, code: 'over' }
    const standing = isFull(briefing) ? 'waiting' : 'seat'
    const emailKey = form.email.toLowerCase()
    const before = await findByEmail(tx, briefing.id, emailKey)
    if (before) {
      const hour = Math.floor(moment.now.getTime() / 3_600_000) // pressing ten times sends one letter
      const letter = before.state === 'seat' ? 'briefing-seat' : 'briefing-waiting'
      await sendLetter(tx, letter, briefing, before, desk, `again-${hour}`)
      tx.unaudited('the same person once more: only their letter is sent again')
      return { ok: true, standing }
    }
    const id = await addRegistration(tx, briefing, { ...form, emailKey, standing, locale, now: moment.now })
    const added = await findRegistration(tx, id)
    if (!added) throw new Error('A registration that was just stored is not there.')
    await sendLetter(tx, standing === 'seat' ? 'briefing-seat' : 'briefing-waiting', briefing, added, desk)
    await tx.audit('briefing.signed-up', briefing.id, { registration: id, standing })
    return { ok: true, standing }
  })
}

// No vowels, so that no words come out, and nothing that is mistaken for something else when it is said at a door.
const LETTERS = 'BCDFGHJKLMNPRSTVWXZ'

async function addRegistration(
  tx: Transactor,
  briefing: BriefingRow,
  form: SignUpForm & { emailKey: string; standing: 'seat' | 'waiting'; locale: LocaleId; now: Date }
): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const row = {
      id: newId(),
      briefingId: briefing.id,
      state: form.standing,
      name: form.name,
      email: form.email,
      company: form.company || null,
      wish: form.wish || null,
      locale: form.locale,
      code: Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
      askedAt: form.now
    }
    if (await insertRegistration(tx, row, form.emailKey)) return row.id
  }
  throw new Error('No free code was found for a registration.')
}
