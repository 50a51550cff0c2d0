import { askedLocale } from '#app/locals/language.ts'
import { now } from '#app/words/now.ts'
import { pick } from '#app/words/pick.ts'
import { desksAtWork, posterCode } from './own-desks.ts'
import type { LayoutServerLoad } from './$types'

// No framework in the browser: a page of text has to arrive over a bad line and work without scripts.
export const csr = false

export const load: LayoutServerLoad = async ({ locals, url, setHeaders }) => {
  const at = posterCode(url)
  const { atWork, without } = await desksAtWork(url, locals.locale)
  // What is in between may not mix up languages; the browser may keep it and ask whether it is still true.
  setHeaders({ 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' })
  // What was kept with the desks of the organisation is not replaced by a page that could not ask for them.
  if (without === 'missed') setHeaders({ 'x-without-desks': 'yes' })
  // A chosen language travels in the address: no cookie is set here, and the kept pages work without a line.
  const asked = new URLSearchParams({ ...(askedLocale(url) && { lang: locals.locale }), ...(at && { at }) }).toString()
  return { words: pick(now, locals.locale), query: asked ? `?${asked}` : '', at, atWork, without }
}
