import { Readable } from 'node:stream'
import { error } from '@sveltejs/kit'
import { exportIssued, type CsvFile } from '@hinoyojin/server/certificates/issued.ts'
import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = administrator(event)
  const made = await exportIssued(currentStore(), who, managementLocale(event.locals.locale))
  if (!made.ok) error(403, { message: 'administrator' })
  async function* lines(rows: CsvFile['rows']) {
    yield '\uFEFF'
    for await (const row of rows) yield csvLine(row)
  }
  // Node's type and the browser's differ in name only
  return new Response(Readable.toWeb(Readable.from(lines(made.rows))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${made.fileName}"`
    }
  })
}
