import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import { queueMail } from '../../post/queue.ts'
import type { Store, Transactor } from '../../store/database.ts'
import type { BriefingRow } from '../../store/outreach/briefing-rows.ts'
import type { RegistrationRow } from '../../store/outreach/registration-rows.ts'
import { inLanguage } from '../in-language.ts'
import { inMail } from '../in-mail.ts'
import { linkTo } from '../links/link.ts'
import { signer, type Signer } from '../links/signature.ts'
import { blocksOf, mailTextOf } from '../prose.ts'
import { whenText } from '../when.ts'
import { calendarFile, type Appointment, type CalendarMethod } from './calendar.ts'

/** Which letter, and whether the calendar has to learn of it. The names are those of the files in content/mail. */
const CALENDAR: Readonly<Record<string, CalendarMethod | undefined>> = {
  'briefing-seat': 'REQUEST',
  'briefing-moved-up': 'REQUEST',
  'briefing-changed': 'REQUEST',
  'briefing-given-up': 'CANCEL',
  'briefing-called-off': 'CANCEL'
}
export type BriefingLetter =
  | 'briefing-seat'
  | 'briefing-waiting'
  | 'briefing-moved-up'
  | 'briefing-changed'
  | 'briefing-reminder'
  | 'briefing-given-up'
  | 'briefing-called-off'
  | 'briefing-follow-up'

export type Receiver = Pick<RegistrationRow, 'id' | 'name' | 'email' | 'locale' | 'code' | 'state' | 'seatAt'>
type About = Pick<
  BriefingRow,
  'id' | 'texts' | 'startsAt' | 'endsAt' | 'place' | 'onlineUrl' | 'timezone' | 'organiser' | 'sequence' | 'followUp'
>

export interface Moment {
  readonly now: Date
  readonly origin: string
}

/** What letters are written with. */
export interface Desk extends Moment {
  readonly sign: Signer
}

/** To be had before the transaction in which letters are written. */
export async function deskAt(store: Store, moment: Moment): Promise<Desk> {
  return { ...moment, sign: await signer(store) }
}

/** Puts one letter about a briefing into the outbox. @param again what makes this letter another than the last of its kind */
export async function sendLetter(
  tx: Transactor,
  letter: BriefingLetter,
  briefing: About,
  to: Receiver,
  { now, origin, sign }: Desk,
  again: string | number = briefing.sequence
): Promise<void> {
  const locale = localeId.catch('ja').parse(to.locale)
  const ticket = `${origin}/briefings/ticket/${linkTo(sign, 'ticket', to.id)}`
  const appointment = appointmentOf(briefing, to, ticket, locale)
  // Whoever only waits, or had no seat to give back, has nothing in the calendar.
  const method = to.seatAt === null ? undefined : CALENDAR[letter]
  await queueMail(tx, {
    key: `briefing:${to.id}:${letter}:${again}`,
    to: to.email,
    locale,
    template: letter,
    values: {
      name: to.name,
      title: appointment.title,
      when: whenText(briefing.startsAt, briefing.endsAt, briefing.timezone, locale),
      where: to.state === 'waiting' ? (briefing.place ?? ONLINE[locale]) : appointment.where,
      code: to.code,
      ticket,
      cancel: `${ticket}/cancel`,
      briefings: `${origin}/briefings`,
      privacy: `${origin}/about#data`,
      organiser: briefing.organiser,
      text: briefing.followUp ? inMail(mailTextOf(blocksOf(inLanguage(briefing.followUp, locale)))) : ''
    },
    ...(method && { calendar: { method, text: calendarFile(method, appointment, origin, now) } })
  })
}

const ONLINE = { ja: 'オンライン', en: 'online', 'ja-easy': 'オンライン' }

/** What stands in the calendar of somebody with a seat; the link of an online session is part of it. */
export function appointmentOf(briefing: About, to: Receiver, ticket: string, locale: LocaleId): Appointment {
  return {
    id: to.id,
    sequence: briefing.sequence,
    title: inMail(inLanguage(briefing.texts, locale).title),
    startsAt: briefing.startsAt,
    endsAt: briefing.endsAt,
    where: [briefing.place, briefing.onlineUrl].filter((part) => part !== null).join(' / '),
    url: ticket,
    organiser: briefing.organiser,
    attendee: { name: to.name, email: to.email }
  }
}
