import fs from 'node:fs'
import path from 'node:path'
import type { Handler } from '../../apps/web/server.ts'
import { filesIn } from './source-files.ts'

const IMMUTABLE = '/_app/immutable/'
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.json': 'application/json'
}

/** Answers also for the files of the build before this one. A page that was open during an upgrade asks for them; without them a
 *  learner in the middle of a story would meet an error. Their names come from what is in them, so they never stand for a newer one. */
export function withFilesOf(before: string | undefined, current: string, handler: Handler): Handler {
  const kept = before === undefined ? new Map<string, string>() : immutableFiles(before)
  for (const name of immutableFiles(current).keys()) kept.delete(name)
  if (kept.size === 0) return handler
  return (request, response, next) => {
    const file = request.url?.startsWith(IMMUTABLE) ? kept.get(request.url.split('?')[0] ?? '') : undefined
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
      return handler(request, response, next)
    const content = fs.createReadStream(file)
    content.once('open', () => {
      response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': 'public,max-age=31536000,immutable'
      })
      if (request.method === 'HEAD') response.end()
      else content.pipe(response)
    })
    content.once('error', () => (response.headersSent ? response.destroy() : next()))
  }
}

/** Address → file; only these can be had, whatever is asked for. */
function immutableFiles(build: string): Map<string, string> {
  const folder = path.join(build, 'client', IMMUTABLE)
  const files = filesIn(folder).filter((file) => !/\.(br|gz)$/.test(file))
  return new Map(files.map((file) => [IMMUTABLE + path.relative(folder, file).split(path.sep).join('/'), file]))
}
