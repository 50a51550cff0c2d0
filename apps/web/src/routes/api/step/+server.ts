import { json } from '@sveltejs/kit'
import { isDatabaseUnavailable, isDiskFull } from '@hinoyojin/server/errors/database-errors.ts'
import { readCookie } from '@hinoyojin/server/people/cookies.ts'
import { tokenOf } from '@hinoyojin/server/people/sessions.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { readStepRequest, takeStep } from '@hinoyojin/server/training/step.ts'
import type { StepRefusal, StepReply } from '@hinoyojin/core/schema/reply.ts'
import { lookCookie, readLook } from '#app/locals/look.ts'
import { smallJson } from '#app/locals/small-json.ts'
import type { RequestHandler } from './$types'

const status: Record<StepRefusal, number> = {
  'signed-out': 401,
  'not-yours': 404,
  'out-of-order': 409,
  finished: 409,
  'not-enabled': 422,
  malformed: 400,
  unavailable: 503,
  'disk-full': 507
}
const answer = (reply: StepReply) =>
  json(reply, {
    status: reply.ok ? 200 : status[reply.code],
    headers: reply.ok || reply.code !== 'unavailable' ? {} : { 'retry-after': '2' }
  })

/** One answer of a learner. The phone keeps it until this says ok, so every failure here is a delay, never a loss. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const session = tokenOf(readCookie({ cookies, url }, 'session'))
  if (!session) return answer({ ok: false, code: 'signed-out' })
  const step = readStepRequest(await smallJson(request))
  if (!step) return answer({ ok: false, code: 'malformed' })
  try {
    return answer(await takeStep(currentStore(), session, step, readLook(cookies.get(lookCookie)).locale ?? 'ja'))
  } catch (error) {
    if (isDatabaseUnavailable(error)) return answer({ ok: false, code: 'unavailable' })
    if (isDiskFull(error)) return answer({ ok: false, code: 'disk-full' })
    throw error
  }
}
