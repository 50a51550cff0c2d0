import { Readable } from 'node:stream'
import { error, redirect } from '@sveltejs/kit'
import { exportEvidence } from '@hinoyojin/server/training/evidence-export/export.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { filterOf } from '../wish.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = administrator(event)
  const asked = event.url.searchParams
  const encoding = asked.get('encoding') === 'cp932' ? 'cp932' : 'utf-8'
  const wish = {
    ...filterOf(asked),
    locale: managementLocale(event.locals.locale),
    encoding,
    notes: asked.get('notes') === 'yes'
  } as const
  const result = await exportEvidence(currentStore(), who, wish)
  if (!result.ok) {
    if (result.code === 'letters-do-not-fit') redirect(303, `/admin/evidence?${asked.toString()}`)
    error(403, { message: 'administrator' })
  }
  return new Response(Readable.toWeb(Readable.from(result.bytes)) as ReadableStream, {
    // Node's type and the browser's differ in name only
    headers: {
      'content-type': `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`,
      'content-disposition': `attachment; filename="${result.fileName}"`
    }
  })
}
