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

/** The desks at work. `missed`: they could not be asked for, which is something else than none. Never throws: the page opens when
 *  the database does not. */
export async function desksAtWork(code: string, locale: LocaleId) {
  if (code === '') return { atWork: null, missed: false }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS)
  })
  try {
    const found = await Promise.race([ask(code, locale), late])
    return { atWork: found && found.desks.length > 0 ? found : null, missed: false }
  } catch {
    return { atWork: null, missed: true }
  } finally {
    clearTimeout(timer)
  }
}

/** A store that is not there yet throws as well: that is a refusal like the others. */
async function ask(code: string, locale: LocaleId) {
  return desksAt(currentStore(), code, locale)
}
