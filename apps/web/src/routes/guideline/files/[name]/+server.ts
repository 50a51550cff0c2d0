import { error } from '@sveltejs/kit'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { guidelineFile } from '@hinoyojin/server/guidelines/files/guideline-file.ts'
import { publishedVersion } from '@hinoyojin/server/guidelines/reading.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = learner(event)
  const [, number, locale] = /^v(\d{1,6})\.(ja|ja-easy|en)\.pdf$/.exec(event.params.name) ?? []
  const version = number ? await publishedVersion(currentStore(), who, Number(number)) : null
  const id = localeIds.find((each) => each === locale)
  if (!version || !id) error(404, { message: 'not-found' })
  const { bytes, type } = await guidelineFile(version, id, 'pdf', who.organisation)
  const name = `guideline-v${version.number}-${id}.pdf`
  return new Response(bytes, {
    headers: { 'content-type': type, 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'no-store' }
  })
}
