import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar
} from 'ical-generator'

export interface Appointment {
  /** Of the registration: the same in every later file about it. */
  readonly id: string
  readonly sequence: number
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** Where, in words or as an address. */
  readonly where: string
  readonly url: string
  readonly organiser: string
  readonly attendee: { readonly name: string; readonly email: string }
}

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** An iCalendar file with one event, times in UTC. REQUEST enters it or moves it, CANCEL takes it out, PUBLISH is for downloading. */
export function calendarFile(method: CalendarMethod, appointment: Appointment, origin: string, now: Date): string {
  const host = new URL(origin).hostname
  const calendar: ICalCalendar = ical({
    prodId: { company: 'Hinoyojin', product: 'Briefings', language: 'JA' },
    method: ICalCalendarMethod[method]
  })
  const event = calendar.createEvent({
    id: `${appointment.id}@${host}`,
    sequence: appointment.sequence,
    start: appointment.startsAt,
    end: appointment.endsAt,
    stamp: now,
    summary: appointment.title,
    location: appointment.where,
    description: appointment.url,
    url: appointment.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
  })
  if (method === 'PUBLISH') return calendar.toString()
  // Calendars want to know who invites; nobody reads this address, and answers are not asked for.
  event.organizer({
    name: appointment.organiser,
    email: `no-reply@${host.includes('.') ? host : 'hinoyojin.invalid'}`
  })
  event.createAttendee({
    name: appointment.attendee.name,
    email: appointment.attendee.email,
    rsvp: false,
    status: ICalAttendeeStatus.ACCEPTED,
    role: ICalAttendeeRole.REQ
  })
  return calendar.toString()
}
