import { promisify } from 'node:util'
import zlib from 'node:zlib'

const gzip = promisify(zlib.gzip)
// Shorter answers fit into the first packets anyway.
const worthPacking = 1400

/** Pages in gzip for browsers that take it: a learner on a slow line must not depend on what stands in front of the server. */
export async function packed(request: Request, response: Response): Promise<Response> {
  const html = response.headers.get('content-type')?.startsWith('text/html')
  if (!html || !response.body || response.headers.has('content-encoding')) return response
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const small = body.length < worthPacking
  if (!small) headers.set('content-encoding', 'gzip')
  const bytes = small ? body : await gzip(body, { level: 6 })
  headers.set('content-length', String(bytes.length))
  return new Response(new Uint8Array(bytes), { status: response.status, statusText: response.statusText, headers })
}
