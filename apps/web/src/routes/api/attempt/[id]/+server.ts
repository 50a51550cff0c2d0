import { json } from '@sveltejs/kit'
import { attemptView } from '@hinoyojin/server/training/attempt.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { RequestHandler } from './$types'

/** An attempt as it is recorded now: asked for when another tab or device went on with it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  if (!locals.who) return json({ code: 'signed-out' }, { status: 401 })
  const view = await attemptView(currentStore(), locals.who, params.id, locals.locale)
  return view ? json(view) : json({ code: 'not-yours' }, { status: 404 })
}
