import { desksAt } from '@hinoyojin/server/manual/own-desks.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'

/** Somebody is waiting with a racing heart: the common desks come without these rather than late. */
const PATIENCE_MS = 1500

/** The code of a poster in the address; '' for none or nonsense. */
export function posterCode(url: URL): string {
  const code = (url.searchParams.get('at') ?? '').toUpperCase()
  return /^[0-9A-Z]{8}$/.test(code) ? code : ''
}

/** The desks at work; `without` says why they are not there: `missed`, they could not be asked for; `unknown`, this
 *  address is nobody's; null also where an organisation has none. Never throws: the page opens when the database does not. */
export async function desksAtWork(url: URL, locale: LocaleId) {
  const code = posterCode(url)
  if (code === '') return { atWork: null, without: url.searchParams.get('at') ? ('unknown' as const) : null }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS)
  })
  try {
    const found = await Promise.race([ask(code, locale), late])
    if (found === null) return { atWork: null, without: 'unknown' as const }
    return { atWork: found.desks.length > 0 ? found : null, without: null }
  } catch {
    return { atWork: null, without: 'missed' as const }
  } finally {
    clearTimeout(timer)
  }
}

/** A store that is not there yet throws as well: that is a refusal like the others. */
async function ask(code: string, locale: LocaleId) {
  return desksAt(currentStore(), code, locale)
}
