import { error } from '@sveltejs/kit'
import { calendarFile } from '@hinoyojin/server/outreach/briefings/calendar.ts'
import { appointmentOf } from '@hinoyojin/server/outreach/briefings/letters.ts'
import { ticketOf } from '@hinoyojin/server/outreach/briefings/ticket.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, locals }) => {
  const ticket = await ticketOf(currentStore(), params.token)
  if (ticket?.registration.state !== 'seat' || ticket.briefing.cancelledAt) error(404, { message: 'not-found' })
  const origin = mailOrigin()
  const url = `${origin}/briefings/ticket/${params.token}`
  const appointment = appointmentOf(ticket.briefing, ticket.registration, url, locals.locale)
  return new Response(calendarFile('PUBLISH', appointment, origin, new Date()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="briefing.ics"',
      'cache-control': 'private, no-store'
    }
  })
}
