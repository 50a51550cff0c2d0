import { localeId } from '@hinoyojin/core/schema/words.ts'
import { newToken } from '../../people/token.ts'
import { queueMail } from '../../post/queue.ts'
import type { Transactor } from '../../store/database.ts'
import { newId } from '../../store/id.ts'
import { insertUniversityLink, OWN_LINK_DAYS, type UniversityLinkKind } from '../../store/outreach/university-links.ts'
import type { Registration } from '../../store/outreach/university-rows.ts'

export const CONFIRM_DAYS = 7
export const INVITATION_DAYS = 30
/** Long enough to be found in a mailbox after a term; a new one is sent to whoever types the address. */
export const OWN_DAYS = OWN_LINK_DAYS
const DAY = 24 * 60 * 60 * 1000
const LIFE: Record<UniversityLinkKind, number> = {
  confirm: CONFIRM_DAYS * DAY,
  own: OWN_DAYS * DAY,
  'set-up': INVITATION_DAYS * DAY
}
const PATH: Record<UniversityLinkKind, string> = {
  confirm: '/universities/confirm/',
  own: '/universities/mine/',
  'set-up': '/setup/'
}

/** Where and when a letter is written. `origin`: what addresses begin with; no request can change it. */
export interface Writing {
  readonly origin: string
  readonly now: Date
}

/** What the keys of all letters about one registration begin with: with it they are found and deleted. */
export const lettersOf = (interestId: string) => `university:${interestId}:`

/** Makes a link of this kind. @returns its path, known only now: the database keeps a hash */
export async function addLink(
  tx: Transactor,
  interestId: string,
  kind: UniversityLinkKind,
  now: Date
): Promise<string> {
  const token = newToken(tx.organisationId)
  const expiresAt = new Date(now.getTime() + LIFE[kind])
  await insertUniversityLink(tx, { id: newId(), interestId, kind, tokenHash: token.hash, now, expiresAt })
  return `${PATH[kind]}${token.text}`
}

interface Addressed extends Pick<Registration, 'university' | 'office' | 'contact'> {
  readonly id: string
  readonly locale: string
}

/** Queues a letter to the address of an office. Every one carries a link to see, correct and delete what we know. */
export async function writeLetter(
  tx: Transactor,
  to: Addressed,
  letter: {
    readonly template: string
    readonly email: string
    readonly values: Readonly<Record<string, string>>
  },
  { origin, now }: Writing
): Promise<void> {
  const own = origin + (await addLink(tx, to.id, 'own', now))
  const known = { university: to.university, office: to.office, contact: to.contact }
  const values = { ...known, own, ownUntil: dayOf(now, OWN_DAYS, to.locale), ...letter.values }
  await queue(tx, to, { ...letter, values })
}

/** Queues a letter to an address that nobody has confirmed for this registration: it carries what it says and nothing that we know. */
export async function writeToStranger(
  tx: Transactor,
  to: Pick<Addressed, 'id' | 'locale'>,
  letter: Parameters<typeof writeLetter>[2]
): Promise<void> {
  await queue(tx, to, letter)
}

async function queue(
  tx: Transactor,
  to: Pick<Addressed, 'id' | 'locale'>,
  { template, email, values }: Parameters<typeof writeLetter>[2]
): Promise<void> {
  const locale = localeId.safeParse(to.locale).data ?? 'ja'
  await queueMail(tx, { key: `${lettersOf(to.id)}${template}:${newId()}`, to: email, locale, template, values })
}

/** The day a link ends, as people read it. */
export function dayOf(now: Date, days: number, locale: string): string {
  const options = { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(locale === 'en' ? 'en' : 'ja', options).format(now.getTime() + days * DAY)
}
