import { error } from '@sveltejs/kit'
import { interestsFile, interestsOf } from '@hinoyojin/server/outreach/universities/list.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { today } from '#app/locals/dates.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorUniversityWords } from '#app/words/operator-universities.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from '../filter.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const who = await operator(event)
  const words = pick(operatorUniversityWords, managementLocale(event.locals.locale))
  const found = await interestsOf(currentStore(), who, filterOf(event.url.searchParams))
  if (!found.ok) error(403, { message: 'operator' })
  const names = { need: words.needs, starting: words.startings, state: words.states }
  return new Response(interestsFile(found.interests, Object.values(words.columns), names), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="universities-${today('Asia/Tokyo')}.csv"`,
      'cache-control': 'private, no-store'
    }
  })
}
