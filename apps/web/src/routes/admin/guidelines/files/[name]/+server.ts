import { Readable } from 'node:stream'
import { error } from '@sveltejs/kit'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { guidelineFile } from '@hinoyojin/server/guidelines/files/guideline-file.ts'
import { exportChain, obligationCsv } from '@hinoyojin/server/guidelines/obligation.ts'
import { publishedVersion } from '@hinoyojin/server/guidelines/reading.ts'
import { signerOf } from '@hinoyojin/server/guidelines/signer.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { allowed, here } from '../../here.ts'
import { wishOf } from '../../people/wish.ts'
import type { RequestHandler } from './$types'

const attached = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store'
})

export const GET: RequestHandler = async (event) => {
  const who = administrator(event)
  const { words, time } = here(event, who)
  const now = new Date()
  const day = now.toISOString().slice(0, 10)
  const { name } = event.params
  if (name === 'acknowledgements.jsonl') {
    const { lines } = allowed(await exportChain(currentStore(), who, signerOf(currentStore()), now))
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
      // Node's type and the browser's differ in name only
      headers: attached(`acknowledgements-${day}.jsonl`, 'application/jsonl; charset=utf-8')
    })
  }
  if (name === 'agreed.csv') {
    const csvWords = { columns: Object.values(words.columns), states: words.states, parts: words.parts }
    const made = allowed(await obligationCsv(currentStore(), who, wishOf(event.url.searchParams), csvWords, time))
    return new Response(made.text, { headers: attached(`guideline-${day}.csv`, 'text/csv; charset=utf-8') })
  }
  const [, number, locale, kind] = /^v(\d{1,6})\.(ja|ja-easy|en)\.(pdf|docx|md)$/.exec(name) ?? []
  const version = number ? await publishedVersion(currentStore(), who, Number(number)) : null
  const id = localeIds.find((each) => each === locale)
  if (!version || !id || (kind !== 'pdf' && kind !== 'docx' && kind !== 'md')) error(404, { message: 'not-found' })
  const { bytes, type } = await guidelineFile(version, id, kind, who.organisation)
  return new Response(bytes, { headers: attached(`guideline-v${version.number}-${id}.${kind}`, type) })
}
