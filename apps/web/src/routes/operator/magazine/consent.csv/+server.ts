import { error } from '@sveltejs/kit'
import { consentRecord } from '@hinoyojin/server/outreach/magazine/issues.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'
import { operator } from '#app/locals/guards.ts'
import type { RequestHandler } from './$types'

/** Who agreed when to which sentence, for whoever has to show it. */
export const GET: RequestHandler = async (event) => {
  const who = await operator(event)
  const found = await consentRecord(currentStore(), who)
  if (!found.ok) error(403, { message: 'operator' })
  const time = (at: Date | null) => {
    const { day, time } = at ? localParts(at, who.organisation.timezone) : { day: '', time: '' }
    return `${day} ${time}`.trim()
  }
  const lines = found.readers.map((each) => [
    each.email,
    each.state,
    time(each.askedAt),
    time(each.agreedAt),
    each.agreedTo
  ])
  const head = ['email', 'state', 'asked_at', 'agreed_at', 'agreed_to']
  return new Response(`\uFEFF${[head, ...lines].map(csvLine).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="consent.csv"',
      'cache-control': 'private, no-store'
    }
  })
}
