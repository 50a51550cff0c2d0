import { redirect } from '@sveltejs/kit'
import { stopReading } from '@hinoyojin/server/outreach/magazine/subscribe.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { RequestHandler } from './$types'

/** The mail program's own "unsubscribe" (RFC 8058): a POST by a machine, without session, cookie or page. The link is the authority. */
export const POST: RequestHandler = async ({ params }) => {
  const outcome = await stopReading(currentStore(), params.token, new Date())
  const [status, said] = outcome.ok ? [200, 'unsubscribed'] : [404, 'unknown link']
  return new Response(`${said}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  })
}

// Older mail programs open the address instead.
export const GET: RequestHandler = ({ params }) => redirect(303, `/magazine/stop/${params.token}`)
