import { operatingOrganisation } from '../../people/operators.ts'
import { SYSTEM, type Store, type Transactor } from '../../store/database.ts'
import { briefingsEnding, keepFigures, lockBriefing, type BriefingRow } from '../../store/outreach/briefing-rows.ts'
import {
  eraseRegistrations,
  markFollowedUp,
  markReminded,
  registrationsOf
} from '../../store/outreach/registration-rows.ts'
import { instantOf, localParts } from '../zone.ts'
import { deskAt, sendLetter, type Moment } from './letters.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** What people left with us goes after so many days. Said on the form: change both. */
export const KEPT_DAYS = 90
/** A follow-up that nobody has written by then is not sent any more. */
const FOLLOW_UP_DAYS = 30

/** Reminds everybody with a seat, from nine in the morning of the day before. Whoever signed up after that has just got a letter. */
export async function remindBriefings(store: Store, moment: Moment): Promise<{ reminded: number }> {
  const { now } = moment
  const desk = await deskAt(store, moment)
  const reminded = await eachBriefing(store, now, new Date(now.getTime() + 3 * DAY), async (tx, briefing) => {
    const from = nineTheDayBefore(briefing.startsAt, briefing.timezone)
    if (briefing.cancelledAt || now < from || now >= briefing.startsAt) return 0
    const due = (await registrationsOf(tx, briefing.id)).filter(
      ({ state, seatAt, remindedFor }) =>
        state === 'seat' && seatAt !== null && seatAt < from && remindedFor?.getTime() !== briefing.startsAt.getTime()
    )
    for (const person of due) {
      await sendLetter(tx, 'briefing-reminder', briefing, person, desk, briefing.startsAt.toISOString())
      await markReminded(tx, person.id, briefing.startsAt)
    }
    return due.length
  })
  return { reminded }
}

/** After the session, once per person: to those who were received at the door, or to all with a seat where nobody was received. */
export async function followUpBriefings(store: Store, moment: Moment): Promise<{ followedUp: number }> {
  const { now } = moment
  const desk = await deskAt(store, moment)
  const followedUp = await eachBriefing(
    store,
    new Date(now.getTime() - FOLLOW_UP_DAYS * DAY),
    now,
    async (tx, briefing) => {
      if (briefing.cancelledAt || !briefing.followUp) return 0
      const seats = (await registrationsOf(tx, briefing.id)).filter(({ state }) => state === 'seat')
      const received = seats.some(({ cameAt }) => cameAt !== null)
      const due = seats.filter(({ cameAt, followedUpAt }) => followedUpAt === null && (cameAt !== null || !received))
      for (const person of due) {
        await sendLetter(tx, 'briefing-follow-up', briefing, person, desk, 'once')
        await markFollowedUp(tx, person.id, now)
      }
      return due.length
    }
  )
  return { followedUp }
}

/** Ninety days after a session its people are erased; four numbers stay. */
export async function eraseBriefingPeople(store: Store, { now }: Moment): Promise<{ erased: number }> {
  const erased = await eachBriefing(
    store,
    new Date(0),
    new Date(now.getTime() - KEPT_DAYS * DAY),
    async (tx, briefing) => {
      const people = await registrationsOf(tx, briefing.id)
      const count = (state: string) => people.filter((person) => person.state === state).length
      const came = people.filter(({ cameAt }) => cameAt !== null).length
      await keepFigures(tx, briefing.id, {
        seats: count('seat'),
        waiting: count('waiting'),
        cancelled: count('cancelled'),
        came
      })
      const gone = await eraseRegistrations(tx, briefing.id)
      await tx.audit('briefing.people-erased', briefing.id, { people: gone })
      return gone
    }
  )
  return { erased }
}

/** Goes through the briefings that end within a span, each in a transaction of its own. @returns the sum of what `work` did */
async function eachBriefing(
  store: Store,
  from: Date,
  until: Date,
  work: (tx: Transactor, briefing: BriefingRow) => Promise<number>
): Promise<number> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return 0
  const ids = await store.read(organisationId, (reader) => briefingsEnding(reader, from, until))
  let sum = 0
  for (const id of ids) {
    sum += await store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('letters are in the outbox, which is a record of its own')
      const briefing = await lockBriefing(tx, id)
      return briefing ? work(tx, briefing) : 0
    })
  }
  return sum
}

/** Nine in the morning, in that zone, of the calendar day before. */
export function nineTheDayBefore(startsAt: Date, timezone: string): Date {
  const { day } = localParts(startsAt, timezone)
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
  return instantOf(before, '09:00', timezone)
}
