import { error } from '@sveltejs/kit'
import { certificateFile } from '@hinoyojin/server/certificates/file.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = learner(event)
  const language = event.url.searchParams.get('lang') === 'en' ? 'en' : 'ja'
  const file = await certificateFile(currentStore(), who, event.params.serial, language, event.url.origin)
  if (!file.ok) error(404, { message: 'not-found' })
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${file.fileName}"`
    }
  })
}
