import { askedLocale } from '#app/locals/language.ts'
import { now } from '#app/words/now.ts'
import { pick } from '#app/words/pick.ts'
import type { LayoutServerLoad } from './$types'

// No framework in the browser: a page of text has to arrive over a bad line and work without scripts.
export const csr = false

export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
  // What is in between may not mix up languages; the browser may keep it and ask whether it is still true.
  setHeaders({ 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' })
  // A chosen language travels in the address: no cookie is set here, and the kept pages work without a line.
  return { words: pick(now, locals.locale), query: askedLocale(url) ? `?lang=${locals.locale}` : '' }
}
