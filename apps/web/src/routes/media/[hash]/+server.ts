import { error } from '@sveltejs/kit'
import { picture } from '@hinoyojin/server/training/media.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ params, request }) => {
  const etag = `"${params.hash}"`
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304 })
  const found = await picture(currentStore(), params.hash)
  if (!found) error(404, { message: 'not-found' })
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
      // a drawing is a picture, never a page: nothing in it may run or load
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    }
  })
}
