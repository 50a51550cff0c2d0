import { json } from '@sveltejs/kit'
import { z } from 'zod'
import { trialDebrief } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { smallJson } from '#app/locals/small-json.ts'
import type { RequestHandler } from './$types'

const body = z.object({ choices: z.array(z.string().max(80)).max(200) })

/** The debrief of an evening played without an account: computed and forgotten. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const parsed = body.safeParse(await smallJson(request))
  const debrief = parsed.success ? await trialDebrief(currentStore(), parsed.data.choices, locals.locale) : undefined
  return debrief ? json(debrief) : json({ code: 'not-enabled' }, { status: 422 })
}
