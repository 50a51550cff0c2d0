import { error } from '@sveltejs/kit'
import { fileOf } from '@hinoyojin/server/manual/incident-files.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import type { RequestHandler } from './$types'

/** A kept file as a download and nothing else: whatever it holds, no browser shows it under our address. */
export const GET: RequestHandler = async (event) => {
  const file = await fileOf(currentStore(), learner(event), event.params.id, event.params.file)
  if (!file.ok) error(404, { message: 'not-found' })
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff'
    }
  })
}
