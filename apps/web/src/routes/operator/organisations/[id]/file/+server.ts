import { Readable } from 'node:stream'
import { exportOrganisation } from '@hinoyojin/server/operator/export.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { allowed } from '../../../allowed.ts'
import type { RequestHandler } from './$types'

/** By POST: it is written into the record of the organisation, and a link that somebody else opens must not start it. */
export const POST: RequestHandler = async (event) => {
  const who = await operator(event)
  const { fileName, lines } = allowed(await exportOrganisation(currentStore(), who, event.params.id, new Date()))
  return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
    // Node's type and the browser's differ in name only
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`
    }
  })
}
