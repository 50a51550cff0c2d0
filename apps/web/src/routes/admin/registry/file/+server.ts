import { error, redirect } from '@sveltejs/kit'
import { registryFile } from '@hinoyojin/server/training/registry-export/registry.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { filterOf } from '../filter.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = administrator(event)
  const asked = event.url.searchParams
  const encoding = asked.get('encoding') === 'cp932' ? 'cp932' : 'utf-8'
  const how = { encoding, locale: managementLocale(event.locals.locale), now: new Date() } as const
  const made = await registryFile(currentStore(), who, filterOf(asked), how)
  if (!made.ok) {
    if (made.code === 'letters-do-not-fit') redirect(303, `/admin/registry?${asked.toString()}`)
    error(403, { message: 'administrator' })
  }
  return new Response(Buffer.from(made.bytes), {
    headers: {
      'content-type': `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`,
      'content-disposition': `attachment; filename="${made.fileName}"`
    }
  })
}
